/** What one element gains once scripts run. The page has to work without it. */
export type Behaviour = (element: HTMLElement) => void

const known = new Map<string, Behaviour>()
const enhanced = new WeakMap<Element, Set<string>>()

export function register(behaviours: Record<string, Behaviour>): void {
  for (const [name, behaviour] of Object.entries(behaviours)) known.set(name, behaviour)
}

/** Starts every behaviour named by data-behaviour in `root`, each once per element. */
export function enhance(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-behaviour]')) {
    const started = enhanced.get(element) ?? new Set<string>()
    enhanced.set(element, started)
    for (const name of element.dataset.behaviour!.split(/\s+/)) {
      const behaviour = known.get(name)
      if (!behaviour || started.has(name)) continue
      started.add(name)
      behaviour(element)
    }
  }
}
