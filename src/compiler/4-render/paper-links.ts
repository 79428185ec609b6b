// The way to the PDFs, on a site that has them.

export function renderPaperLinks(paper: boolean): string {
  if (!paper) return '';
  return '<p class="papier">Sur papier : <a href="diaporama.pdf">le diaporama (PDF)</a>, une page par diapositive ; <a href="polycopie.pdf">le polycopié (PDF)</a>, avec ce qui est dit.</p>';
}
