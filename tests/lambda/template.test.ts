import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, visit } from 'yaml';
import { type Statement, statementsOf, templateResources } from '../support/aws/cloudformation';
import { PROJECT_ROOT } from '../support/project-root';

const LAMBDA = join(PROJECT_ROOT, 'lambda');
const RESOURCES = templateResources();

const named = (type: string) =>
  Object.entries(RESOURCES).filter(([, { Type }]) => Type === `AWS::${type}`);
const propertiesOf = (name: string): Readonly<Record<string, unknown>> =>
  RESOURCES[name]?.Properties ?? {};

/** The permissions of a role. */
function grantsOf(role: string): readonly Statement[] {
  return named('IAM::ManagedPolicy').flatMap(([, { Properties }]) =>
    (Properties['Roles'] as string[]).includes(`<${role}>`)
      ? statementsOf(Properties['PolicyDocument'])
      : [],
  );
}

/** Whether an IAM pattern matches a value. */
function means(pattern: string, value: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(value);
}

/** The roles that may do something to a resource. */
function rolesThatMay(action: string, resource: string): readonly string[] {
  return named('IAM::Role').flatMap(([role]) => {
    const isGranted = grantsOf(role).some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        Action.some((pattern) => means(pattern, action)) &&
        Resource.some((pattern) => means(pattern, resource)),
    );
    return isGranted ? [role] : [];
  });
}

/** `ACTIONS on RESOURCE if KEYS`, for each resource of a statement. */
function linesOf({ Action, Resource, Condition = {} }: Statement): readonly string[] {
  const keys = Object.values(Condition).flatMap((values) => Object.keys(values));
  const condition = keys.length === 0 ? '' : ` if ${keys.join(' ')}`;
  return Resource.map((resource) => `${Action.join(' ')} on ${resource}${condition}`);
}

describe('raw data', () => {
  test.each([
    ['kinesis:GetRecords', '<RawStream.Arn>'],
    ['kms:Decrypt', '<RawKey.Arn>'],
  ])('is read by the consumer and by the quarantine only: %s', (action, resource) => {
    expect(rolesThatMay(action, resource)).toEqual(['ConsumerRole', 'QuarantineRole']);
  });

  test('is read in an archive only by the function that filters it', () => {
    const object = 'arn:<AWS::Partition>:s3:::<ArchiveBucket>/<ArchivePrefix>one.ndjson';
    expect(rolesThatMay('s3:GetObject', object)).toEqual(['ArchiveRole']);
    expect(rolesThatMay('kms:Decrypt', '<ArchiveKeyArn>')).toEqual(['ArchiveRole']);
  });

  test('is decrypted by nobody else, whatever another policy of the account allows', () => {
    const denials = statementsOf(propertiesOf('RawKey')['KeyPolicy']).filter(
      ({ Effect }) => Effect === 'Deny',
    );
    expect(denials).toMatchObject([
      {
        Principal: '*',
        Action: ['kms:Decrypt', 'kms:ReEncryptFrom'],
        Resource: ['*'],
        Condition: {
          ArnNotEquals: { 'aws:PrincipalArn': ['<ConsumerRole.Arn>', '<QuarantineRole.Arn>'] },
        },
      },
    ]);
  });

  test('is only in its stream: nothing else has its key, or gets a record', () => {
    const withKey = Object.entries(RESOURCES).filter(
      ([, { Type, Properties }]) =>
        Type !== 'AWS::IAM::ManagedPolicy' && JSON.stringify(Properties).includes('<RawKey'),
    );
    expect(withKey.map(([name]) => name)).toEqual(['RawStream']);
    // A dead-letter queue would hold a function's input.
    for (const [, { Properties }] of named('Lambda::Function')) {
      expect(Properties).not.toHaveProperty('DeadLetterConfig');
    }
    const mapping = propertiesOf('ConsumerMapping');
    expect(mapping['DestinationConfig']).toEqual({
      OnFailure: { Destination: '<PoisonQueue.Arn>' },
    });
    expect(RESOURCES['PoisonQueue']?.Type).toBe('AWS::SQS::Queue');
    // Data that do not match a filter are dropped without a trace.
    expect(mapping).not.toHaveProperty('FilterCriteria');
  });

  test('is never sent to Firehose, whose error prefix is in the clean bucket', () => {
    expect(propertiesOf('Delivery')).toMatchObject({
      KinesisStreamSourceConfiguration: { KinesisStreamARN: '<CleanStream.Arn>' },
      ExtendedS3DestinationConfiguration: {
        BucketARN: '<CleanBucket.Arn>',
        S3BackupMode: 'Disabled',
      },
    });
    expect(named('KinesisFirehose::DeliveryStream')).toHaveLength(1);
  });

  test('is not put into the clean bucket, whatever another policy of the account allows', () => {
    const [, denial] = statementsOf(propertiesOf('CleanBucketPolicy')['PolicyDocument']);
    expect(denial).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:PutObject'],
      Resource: ['<CleanBucket.Arn>/events/*', '<CleanBucket.Arn>/<ArchivePrefix>*'],
      Condition: {
        ArnNotEquals: { 'aws:PrincipalArn': ['<DeliveryRole.Arn>', '<ArchiveRole.Arn>'] },
      },
    });
  });

  test('is written only by Twilio with its external id', () => {
    expect(rolesThatMay('kinesis:PutRecords', '<RawStream.Arn>')).toEqual(['TwilioRole']);
    expect(propertiesOf('TwilioRole')['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Principal: { AWS: '<TwilioPrincipal>' },
          Condition: { StringEquals: { 'sts:ExternalId': '<TwilioExternalId>' } },
        },
      ],
    });
  });
});

describe('a role of the template', () => {
  const ENI = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaENIManagementAccess';
  const CONTEXT = 'kms:ViaService kms:EncryptionContext:aws:kinesis:arn';
  const STATES = 'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>';
  const ROLES: Readonly<Record<string, readonly string[]>> = {
    TwilioRole: [
      'kinesis:PutRecord kinesis:PutRecords kinesis:ListShards on <RawStream.Arn>',
      'kinesis:DescribeLimits on *',
      `kms:GenerateDataKey on <RawKey.Arn> if ${CONTEXT}`,
    ],
    ConsumerRole: [
      ENI,
      'kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator kinesis:ListShards on <RawStream.Arn>',
      `kms:Decrypt on <RawKey.Arn> if ${CONTEXT}`,
      'kinesis:PutRecords on <CleanStream.Arn> if aws:SourceVpce',
      `kms:GenerateDataKey on <CleanKey.Arn> if ${CONTEXT}`,
      'sqs:SendMessage on <PoisonQueue.Arn>',
      'kms:GenerateDataKey kms:Decrypt on <CleanKey.Arn> if kms:ViaService',
      'logs:CreateLogStream logs:PutLogEvents on <ConsumerLogs.Arn>',
    ],
    QuarantineRole: [
      'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes on <PoisonQueue.Arn>',
      'kms:Decrypt on <CleanKey.Arn> if kms:ViaService',
      'kinesis:GetRecords kinesis:GetShardIterator on <RawStream.Arn>',
      `kms:Decrypt on <RawKey.Arn> if ${CONTEXT}`,
    ],
    DeliveryRole: [
      'kinesis:DescribeStream kinesis:GetRecords kinesis:GetShardIterator kinesis:ListShards on <CleanStream.Arn>',
      `kms:Decrypt on <CleanKey.Arn> if ${CONTEXT}`,
      's3:GetBucketLocation s3:ListBucket s3:ListBucketMultipartUploads on <CleanBucket.Arn>',
      's3:PutObject s3:AbortMultipartUpload on <CleanBucket.Arn>/events/*',
      's3:PutObject s3:AbortMultipartUpload on <CleanBucket.Arn>/failed/*',
      'kms:GenerateDataKey kms:Decrypt on <CleanKey.Arn> if kms:ViaService',
      'logs:PutLogEvents on <DeliveryLogs.Arn>',
    ],
    ArchiveRole: [
      ENI,
      's3:GetObject on arn:<AWS::Partition>:s3:::<ArchiveBucket>/<ArchivePrefix>* if aws:SourceVpce',
      'kms:Decrypt on <ArchiveKeyArn> if kms:ViaService',
      's3:PutObject s3:AbortMultipartUpload on <CleanBucket.Arn>/<ArchivePrefix>* if aws:SourceVpce',
      'kms:GenerateDataKey kms:Decrypt on <CleanKey.Arn> if kms:ViaService',
      'logs:CreateLogStream logs:PutLogEvents on <ArchiveLogs.Arn>',
    ],
    ArchiveRunRole: [
      's3:ListBucket on arn:<AWS::Partition>:s3:::<ArchiveBucket> if s3:prefix',
      'lambda:InvokeFunction on <Archive.Arn>',
      `states:StartExecution on ${STATES}:stateMachine:<AWS::StackName>-archive`,
      `states:DescribeExecution states:StopExecution on ${STATES}:execution:<AWS::StackName>-archive/*`,
      `states:DescribeMapRun on ${STATES}:mapRun:<AWS::StackName>-archive/*`,
      's3:PutObject s3:GetObject s3:ListMultipartUploadParts s3:AbortMultipartUpload on <CleanBucket.Arn>/runs/*',
      'kms:GenerateDataKey kms:Decrypt on <CleanKey.Arn>',
      'logs:CreateLogDelivery logs:GetLogDelivery logs:UpdateLogDelivery logs:DeleteLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:DescribeResourcePolicies logs:DescribeLogGroups on *',
    ],
    TrailRole: ['logs:CreateLogStream logs:PutLogEvents on <TrailLogs.Arn>'],
  };

  test('is one of these', () => {
    expect(named('IAM::Role').map(([role]) => role)).toEqual(Object.keys(ROLES));
  });

  test.each(Object.entries(ROLES))(
    'may do what is listed here, and no more: %s',
    (role, expected) => {
      const { ManagedPolicyArns = [], Policies = [] } = propertiesOf(role);
      expect([...(ManagedPolicyArns as string[]), ...grantsOf(role).flatMap(linesOf)]).toEqual(
        expected,
      );
      expect(Policies).toEqual([]);
    },
  );

  test('is the only kind of target of the template’s policies', () => {
    const roles = named('IAM::ManagedPolicy').flatMap(([, { Properties }]) => Properties['Roles']);
    expect(roles).toEqual(Object.keys(ROLES).map((role) => `<${role}>`));
  });
});

describe('the template', () => {
  test('runs functions from the build, with variables that they read', () => {
    const functions = named('Lambda::Function').map(([, { Properties }]) => Properties);
    for (const { Handler, Runtime, Environment } of functions) {
      const name = String(Handler).replace(/\.handler$/, '');
      expect(Runtime).toBe('nodejs24.x');
      expect(readFileSync(join(LAMBDA, 'build.mjs'), 'utf8')).toContain(`'${name}.js'`);
      expect(existsSync(join(LAMBDA, `${name}.ts`))).toBe(true);
      const code = readFileSync(join(LAMBDA, `${name}.ts`), 'utf8');
      const { Variables } = Environment as { readonly Variables: object };
      for (const variable of Object.keys(Variables)) expect(code).toContain(`'${variable}'`);
    }
    expect(functions).toHaveLength(2);
  });

  test('answers the mapping in the required form, and lets a sink be down', () => {
    expect(propertiesOf('ConsumerMapping')).toMatchObject({
      EventSourceArn: '<RawStream.Arn>',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: -1,
    });
    // Half of the shortest retention.
    expect(propertiesOf('ConsumerMapping')['MaximumRecordAgeInSeconds']).toBe(12 * 60 * 60);
  });

  test('has as many objects filtered in parallel as there are functions for', () => {
    const { Definition } = propertiesOf('ArchiveRun');
    expect(Definition).toMatchObject({
      States: {
        Objects: {
          ItemSelector: { 'key.$': '$$.Map.Item.Value.Key' },
          MaxConcurrency: propertiesOf('Archive')['ReservedConcurrentExecutions'],
        },
      },
    });
  });

  test('encrypts what it keeps with its own keys, and each log expires', () => {
    const logs = named('Logs::LogGroup').map(([, { Properties }]) => Properties);
    expect(logs).toHaveLength(5);
    for (const log of logs) {
      expect(log).toMatchObject({
        KmsKeyId: '<CleanKey.Arn>',
        RetentionInDays: '<LogRetentionDays>',
      });
    }
    const encrypted = (name: string, key: string) =>
      expect(JSON.stringify(propertiesOf(name))).toContain(`"<${key}.Arn>"`);
    encrypted('RawStream', 'RawKey');
    const others = ['CleanStream', 'PoisonQueue', 'CleanBucket', 'Consumer', 'Archive'];
    for (const name of [...others, 'ArchiveRun', 'Trail', 'WorkGroup']) encrypted(name, 'CleanKey');
    for (const [, { Properties }] of named('KMS::Key')) {
      expect(Properties).toMatchObject({ EnableKeyRotation: true });
    }
  });

  test('alerts somebody', () => {
    const alarms = named('CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    for (const alarm of alarms) expect(alarm['AlarmActions']).toEqual(['<AlarmTopicArn>']);
    expect(alarms.map(({ MetricName }) => MetricName)).toEqual([
      'WriteProvisionedThroughputExceeded',
      'IteratorAge',
      'Errors',
      'Throttles',
      'ApproximateNumberOfMessagesVisible',
      'DeliveryToS3.DataFreshness',
      'ExecutionsFailed',
    ]);
  });

  test('records who reads raw events, and what happens to objects', () => {
    const selectors = JSON.stringify(propertiesOf('Trail')['AdvancedEventSelectors']);
    for (const arn of [
      '"<RawStream.Arn>"',
      '"<CleanBucket.Arn>/"',
      '"arn:<AWS::Partition>:s3:::<ArchiveBucket>/<ArchivePrefix>"',
    ]) {
      expect(selectors).toContain(arn);
    }
  });

  test('is short enough for a CloudFormation request', () => {
    // Source: AWS, "CloudFormation quotas": template body size in a request.
    expect(statSync(join(LAMBDA, 'template.yaml')).size).toBeLessThanOrEqual(51_200);
  });

  test('has no aliases and no merged keys, which CloudFormation does not read', () => {
    const text = readFileSync(join(LAMBDA, 'template.yaml'), 'utf8');
    const unread: unknown[] = [];
    visit(parseDocument(text, { logLevel: 'silent' }), {
      Alias: (_, node) => void unread.push(node.source),
      Pair: (_, { key }) => void (String(key) === '<<' && unread.push(key)),
    });
    expect(unread).toEqual([]);
  });
});
