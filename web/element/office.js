// What the program asks of the office module, which lies beside the element and is loaded when a document is written first.
// On the page's own site web/start.js answers the same, from a worker.
let office;

function loaded() {
  office ??= import(new URL('./ziping-office.js', import.meta.url).href)
    .then(async (module) => {
      await module.default();
      return module;
    })
    .catch((error) => {
      office = undefined;
      throw Object.assign(new Error(error.message), { code: 'notLoaded' });
    });
  return office;
}

/** Calls a function of the module. */
export async function zipingOffice(name, values, hear) {
  const module = await loaded();
  hear();
  return module[name](...values);
}

/** A document is written in one go: there is nothing to give up. */
export function zipingCancel() {}
