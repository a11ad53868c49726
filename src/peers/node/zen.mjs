// GoRules ZEN in a process of its own. Arguments: folder of the module, folder with table-*.json and situations.json,
// how many publications to time, how many to make for the memory. Prints one line of JSON.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [modules, folder, publications, memory] = process.argv.slice(2);
const { ZenEngine } = createRequire(join(modules, 'x.js'))('@gorules/zen-engine');
const tables = [0, 1, 2].map((number) => readFileSync(join(folder, `table-${number}.json`)));
const situations = JSON.parse(readFileSync(join(folder, 'situations.json'), 'utf8'));
// Of all processors together: other work on the machine does not count.
const milliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

const publish = async (number) => {
  const decision = new ZenEngine().createDecision(tables[number % tables.length]);
  await decision.evaluate(situations[0]);
  return decision;
};
const ids = (result) => (Array.isArray(result) ? result.map((row) => row.rule) : []).sort();

let start = milliseconds();
for (let number = 0; number < Number(publications); number++) await publish(number);
const published = (milliseconds() - start) / Number(publications);

const decision = await publish(0);
const found = [];
for (const situation of situations) found.push(ids((await decision.evaluate(situation)).result));
let rounds = 0;
start = milliseconds();
while (milliseconds() - start < 500) {
  for (const situation of situations) await decision.evaluate(situation);
  rounds++;
}
const evaluated = (milliseconds() - start) / rounds / situations.length;

const before = process.memoryUsage().rss;
for (let number = 0; number < Number(memory); number++) await publish(number);
const after = process.memoryUsage().rss;
console.log(JSON.stringify({ publish: published, evaluate: evaluated, found, before, after }));
