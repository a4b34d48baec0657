/** On <button class="needs-script">: prints the page. */
export function printButton(button: HTMLElement): void {
  button.addEventListener('click', () => window.print())
}
