// Checks lambda/template.yaml against cdk-nag's rules for HIPAA's security rule and AWS solutions,
// against CloudFormation's types, and its state machine against the Amazon States Language. Prints
// findings that are not acknowledged below, and acknowledgements without a finding. Exit code: 0
// when there are neither.
//
// Needs what lambda/package.json lists: npm ci --prefix lambda.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validateStateMachine from 'asl-validator';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';

const BUCKET = '<CleanBucket.Arn>';
const OWN_EXECUTIONS = 'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>';

/** Accepted deviations from rules. A finding is a rule and a resource. */
const ACKNOWLEDGED = [
  {
    rule: 'HIPAA.Security-LambdaDLQ',
    resources: ['Consumer', 'Archive'],
    reason:
      'A dead-letter queue holds what a function was called with: raw events, were the consumer ever called by anything but its mapping. The mapping has a destination of its own, for metadata; Step Functions keeps which objects failed.',
  },
  {
    rule: 'HIPAA.Security-S3BucketReplicationEnabled',
    resources: ['CleanBucket'],
    reason:
      'What lies here can be made again: from the archive, and from TaskRouter for 30 days. Versions are kept. Whether a second region is wanted is the owner’s decision.',
  },
  {
    rule: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaENIManagementAccess]',
    resources: ['ConsumerRole', 'ArchiveRole'],
    reason: 'A function in a VPC needs it as it stands, and AWS keeps it as Lambda needs it.',
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    resources: ['TwilioPolicy', 'ArchiveRunPolicy'],
    reason:
      'kinesis:DescribeLimits, and the log delivery of Step Functions, have no resources of their own.',
  },
  ...[`${BUCKET}/events/*`, `${BUCKET}/failed/*`].map((resource) => ({
    rule: `AwsSolutions-IAM5[Resource::${resource}]`,
    resources: ['DeliveryPolicy'],
    reason: 'The keys of objects are not known beforehand; their prefix is.',
  })),
  ...[
    'arn:<AWS::Partition>:s3:::<ArchiveBucket>/<ArchivePrefix>*',
    `${BUCKET}/<ArchivePrefix>*`,
  ].map((resource) => ({
    rule: `AwsSolutions-IAM5[Resource::${resource}]`,
    resources: ['ArchivePolicy'],
    reason: 'The keys of objects are not known beforehand; their prefix is.',
  })),
  {
    rule: `AwsSolutions-IAM5[Resource::${BUCKET}/runs/*]`,
    resources: ['ArchiveRunPolicy'],
    reason: 'Step Functions names the results of a run by its id.',
  },
  ...['execution', 'mapRun'].map((kind) => ({
    rule: `AwsSolutions-IAM5[Resource::${OWN_EXECUTIONS}:${kind}:<AWS::StackName>-archive/*]`,
    resources: ['ArchiveRunPolicy'],
    reason: 'Step Functions names its own children by an id.',
  })),
  {
    rule: 'AwsSolutions-SQS3',
    resources: ['PoisonQueue'],
    reason: 'It is the queue for what could not be processed; people read it.',
  },
  {
    rule: 'AwsSolutions-KDF1',
    resources: ['Delivery'],
    reason: 'Cannot be set where the source is a stream of Kinesis. That one is encrypted.',
  },
  {
    rule: 'AwsSolutions-KDS3',
    resources: ['RawStream', 'CleanStream'],
    reason: 'It prefers AWS’s key for its price. A key of one’s own decides who reads what is raw.',
  },
  {
    rule: 'AwsSolutions-SF2',
    resources: ['ArchiveRun'],
    reason: 'A trace says no more than the map run, and needs rights on everything.',
  },
];

const found = findings();
const acknowledged = ACKNOWLEDGED.flatMap(({ rule, resources }) =>
  resources.map((resource) => `${resource}: ${rule}`),
);
const open = [...found].filter(([finding]) => !acknowledged.includes(finding));
const stale = acknowledged.filter((finding) => !found.has(finding));
for (const [finding, description] of open) say(`found: ${finding}\n  ${description}`);
for (const finding of stale) say(`acknowledged, and not found: ${finding}`);
say(`${found.size} findings; ${open.length} are new, ${stale.length} acknowledged are gone`);
process.exitCode = open.length + stale.length === 0 ? 0 : 1;

/**
 * The findings, as `RESOURCE: RULE`, with descriptions.
 *
 * @throws {Error} when a property does not have CloudFormation's type, after printing it.
 */
function findings() {
  const outdir = mkdtempSync(join(tmpdir(), 'template-'));
  try {
    const app = new App({
      outdir,
      context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    });
    const stack = new Stack(app, 'stack');
    new CfnInclude(stack, 'template', { templateFile: join(import.meta.dirname, 'template.yaml') });
    const found = new Map();
    Validations.of(app).addPlugins(
      ...[new HIPAASecurityChecks(app), new AwsSolutionsChecks(app)].map((rules) => ({
        name: rules.name,
        // Collected, not reported: an acknowledged finding is not a failure.
        validate(context) {
          for (const violation of rules.validate(context).violations) {
            add(found, violation, violation.violatingResources);
          }
          return { success: true, violations: [] };
        },
      })),
    );
    app.synth();
    // Warnings about types appear nowhere else.
    const report = join(outdir, 'validation-report.json');
    if (existsSync(report)) {
      const { pluginReports } = JSON.parse(readFileSync(report, 'utf8'));
      for (const violation of pluginReports.flatMap(({ violations }) => violations)) {
        add(found, violation, violation.violatingConstructs);
      }
    }
    const { Resources } = JSON.parse(readFileSync(join(outdir, 'stack.template.json'), 'utf8'));
    for (const [name, { Properties }] of Object.entries(Resources)) {
      if (Properties.Definition === undefined) continue;
      for (const error of stateMachineErrors(Properties.Definition)) {
        found.set(`${name}: ${error['Error code']}`, error.Message);
      }
    }
    return found;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function add(found, { ruleName, description }, places) {
  for (const { constructPath } of places) {
    found.set(`${constructPath.split('/').at(-1)}: ${ruleName}`, description);
  }
}

function stateMachineErrors(definition) {
  const text = JSON.stringify(definition).replace(/\$\{Partition\}/g, 'aws');
  return validateStateMachine(JSON.parse(text), { checkPaths: true, checkArn: true }).errors;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
