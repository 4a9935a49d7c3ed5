analytics.identify(user.email, { plan: 'basic' });
analytics.track({ event: 'Booked', userId: patient.phone });
analytics.track('Called jane.roe@example.com');
