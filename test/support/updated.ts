import type { Framework } from '../../src/core/framework.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { planUpdate } from '../../src/core/update/plan-update.ts'
import { updateEdits } from '../../src/store/plan/update-plan.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { parseYaml } from '../../src/store/yaml/parse-yaml.ts'

/** A plan's text brought to a framework's version, in memory. */
export async function updated(framework: Framework, text: string): Promise<string> {
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw new Error(JSON.stringify([parsed.findings, text]))
  const { plan } = readPlan(parsed.yaml.node, framework)
  return (await editYaml(parsed.yaml, updateEdits(framework, planUpdate(framework, plan).changes))).text
}
