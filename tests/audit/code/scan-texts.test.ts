import { describe, expect, test } from '@jest/globals';
import { scanTexts } from '../../../src/audit/code/scan-texts';

const seen = (code: string) =>
  scanTexts(code)?.map(({ rule, line, detail }) => [line, detail ?? rule].join(' '));

describe('the texts of other languages', () => {
  test.each<[string, string, string]>([
    ['Python', "client.messages.create(to=f'whatsapp:{number}', body=text)", '1 WhatsApp'],
    ['Java', 'new PhoneNumber("whatsapp:+15005550006")', '1 WhatsApp'],
    ['C#', 'to: new PhoneNumber($"messenger:{id}")', '1 Messenger'],
    ['Ruby', 'to: "whatsapp:#{number}"', '1 WhatsApp'],
    ['PHP', '$client->messages->create("whatsapp:" . $number)', '1 WhatsApp'],
    ['Go', 'params.SetTo(fmt.Sprintf("whatsapp:%s", number))', '1 WhatsApp'],
    ['Kotlin', 'URI("https://api.sendgrid.com/v3/mail/send")', '1 SendGrid'],
    ['Python', 'requests.get("http://api.twilio.com/2010-04-01")', '1 http_to_twilio'],
    ['Go', 'websocket.Dial("ws://media.example.com/")', '1 unencrypted_socket'],
    [
      'Java',
      'return "<Response><Dial><Sip>sip:a@example.com</Sip></Dial></Response>";',
      '1 sip_unencrypted',
    ],
    [
      'PHP',
      'echo "<Response><Redirect method=\\"GET\\">https://a.example.com/</Redirect></Response>";',
      '1 get_callback',
    ],
    ['Python', 'dial.sip("sip:desk@pbx.example.com")', '1 sip_unencrypted'],
    [
      'Java',
      'new Sip.Builder("sip:a@pbx.example.com;transport=tls").build();',
      '1 sip_unencrypted',
    ],
    ['Ruby', "d.sip('sip:#{desk}@pbx.example.com') }", '1 sip_unencrypted'],
  ])('show what is not allowed: %s', (_, code, fact) => {
    expect(seen(code)).toEqual([fact]);
  });

  test.each<[string, string]>([
    ['Python', 'response.gather(action="http://clinic.example.com/next")'],
    ['Python', "number.update(sms_url = 'http://clinic.example.com/sms')"],
    ['Java', 'new Gather.Builder().action("http://clinic.example.com/next").build();'],
    ['Java', '.setStatusCallback(URI.create("http://clinic.example.com/done"))'],
    ['C#', 'statusCallback: new Uri($"http://{host}/done"),'],
    ['PHP', "$dial = $response->dial('', ['action' => 'http://clinic.example.com/done']);"],
    ['Ruby', "record(recording_status_callback: 'http://clinic.example.com/done')"],
    ['Go', 'params.SetStatusCallback("http://clinic.example.com/done")'],
  ])('show a callback without TLS: %s', (_, code) => {
    expect(seen(`${code} // by Twilio`)).toEqual(['1 insecure_callback']);
    expect(seen(code.replace('http:', 'https:'))).toEqual([]);
  });

  test.each<[string, string]>([
    ['Python', 'from sendgrid.helpers.mail import Mail'],
    ['Java', 'import com.sendgrid.SendGrid;'],
    ['C#', 'using SendGrid.Helpers.Mail;'],
    ['PHP', 'use SendGrid\\Mail\\Mail;'],
    ['Ruby', "gem 'sendgrid-ruby', '~> 6.7'"],
    ['Go', '\tmail "github.com/sendgrid/sendgrid-go/helpers/mail"'],
  ])('show an imported package: %s', (_, code) => {
    expect(seen(code)).toEqual(['1 SendGrid']);
  });

  test('show TwiML that spans several lines', () => {
    const twiml = [
      'twiml = """<Response>',
      '  <Dial action="http://example.com/done"><Sip>sip:a@example.com</Sip></Dial>',
      '  <Play>http://example.com/a.mp3</Play>',
      '</Response>"""',
    ];
    expect(seen(twiml.join('\n'))).toEqual([
      '2 insecure_callback',
      '2 sip_unencrypted',
      '3 insecure_callback',
    ]);
  });

  test('show the line of each finding', () => {
    expect(seen('import os\n\nurl = "http://api.twilio.com"\n')).toEqual(['3 http_to_twilio']);
  });

  test.each([
    'client.messages.create(to=number, from_="+15005550006")',
    '# was "whatsapp:+15005550006"',
    '// see "http://api.twilio.com"',
    ' * "ws://media.example.com"',
    'websocket.Dial("wss://media.example.com/")',
    'websocket.Dial("ws://localhost:8080/")',
    'channel = "whatsapp"',
    '/*\n  url = "http://api.twilio.com"\n*/',
    'twiml = "<Response><!-- <Play>http://example.com/a.mp3</Play> --></Response>"',
    'Sip("sip:desk@pbx.example.com" + ";transport=tls;secure=true")',
    'Sip("sip:desk@pbx.example.com"\n  + TLS_AND_SRTP)',
    '<form action="http://clinic.example.com/login"> # asks for no Twilio number',
    'intent.action("http://clinic.example.com/login")',
    'provider = "sendgrid"',
    'an "open text',
    'List<Assistant> all; Optional<Stream > one;',
  ])('show nothing in %s', (code) => {
    expect(seen(code)).toEqual([]);
  });

  test('are not searched when they are too long', () => {
    expect(scanTexts('x'.repeat(2 * 1024 * 1024 + 1))).toBe(null);
  });
});
