// Node's strict assertions. What fails without a message, Node looks up in the source; in a file that was transpiled it never finds it, and hangs.

import strict from "node:assert/strict";

const ok: typeof strict.ok = (value, message = "it does not hold"): asserts value => strict.ok(value, message);

const assert: typeof strict = Object.assign((value: unknown, message?: string | Error) => ok(value, message), strict, { ok }) as typeof strict;
export default assert;
