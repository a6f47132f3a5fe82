export async function takeScreenshots() {
  return 0;
}
