analytics.identify(user.id, { plan: 'basic', email: user.email });
analytics.track({ event: 'Booked', userId: account.uuid, properties: { phone: patient.phone } });
