/** Gradients and the two lights that make flat shapes look round. */
export const light = `
  <defs>
    ${slope('shell', '#fbf9fe', '#c9c2d6')}${slope('shade', '#b8b0c8', '#857c98')}${slope('dark', '#6a6084', '#332c49')}
    ${slope('ink', '#4b4463', '#1f1a2d')}${slope('screen', '#93ecff', '#3390f2')}${slope('metal', '#f6f5f9', '#9a96a9')}
    ${slope('warm', '#ffd884', '#f0892d')}${slope('red', '#ff7083', '#cf1450')}${slope('blue', '#7cc0ff', '#2e66dd')}
    ${slope('green', '#63d6a0', '#1e8f6c')}${slope('wood', '#e2ad74', '#a4683a')}${slope('cream', '#fffaf0', '#e3d2b6')}
    ${roundness('puffy', 12)}${roundness('small', 5)}
  </defs>`;

function slope(id: string, from: string, to: string): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2=".6" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
}

/** Dark towards the lower right, bright along the upper left edge. */
function roundness(id: string, depth: number): string {
  return `<filter id="${id}" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">
    <feOffset in="SourceAlpha" dx="${-depth}" dy="${-depth * 1.2}"/><feGaussianBlur stdDeviation="${depth}" result="far"/>
    <feFlood flood-color="#2b1750" flood-opacity=".38"/><feComposite in2="SourceAlpha" operator="in"/><feComposite in2="far" operator="out" result="dim"/>
    <feOffset in="SourceAlpha" dx="${depth * 0.6}" dy="${depth * 0.7}"/><feGaussianBlur stdDeviation="${depth * 0.55}" result="near"/>
    <feFlood flood-color="#fff" flood-opacity=".6"/><feComposite in2="SourceAlpha" operator="in"/><feComposite in2="near" operator="out" result="lit"/>
    <feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="dim"/><feMergeNode in="lit"/></feMerge>
  </filter>`;
}
