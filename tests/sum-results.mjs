// Adds up the result files of every test assembly: names what was not run, then one line "N passed, N failed".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, runnerFailed] = process.argv.slice(2);
let passed = 0;
let failed = 0;
const notRun = [];
for (const file of readdirSync(folder).filter(name => name.endsWith('.trx'))) {
    for (const [tag] of readFileSync(join(folder, file), 'utf8').matchAll(/<UnitTestResult [^>]*>/g)) {
        const outcome = /outcome="([^"]*)"/.exec(tag)?.[1];
        if (outcome === 'Passed') passed++;
        else if (outcome === 'Failed') failed++;
        else notRun.push(/testName="([^"]*)"/.exec(tag)?.[1]);
    }
}
if (notRun.length > 0) console.log(`\nNot run (${notRun.length}):\n${notRun.sort().map(name => `  ${name}`).join('\n')}`);
// A runner that failed without a failed test has crashed.
if (runnerFailed !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
