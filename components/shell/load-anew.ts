export const loadAnew = () => window.location.reload();
