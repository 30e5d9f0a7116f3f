// The owner is killed while blocks carry transfers: none is lost.

import { test } from "node:test";
import { pair } from "../../harness/accounts.ts";
import assert from "../../harness/assert.ts";
import { account } from "../../harness/coins.ts";
import { TRANSFERRED, transfers } from "../../harness/transfers.ts";
import { failoverOptions, fails, healthy, OWNER, TARGETS, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());
const [payer, payee] = [pair("//Ferdie//stash"), pair("//Payee")];

test("killed under load, the owner is out of office in time, and all transfers get into blocks", async () => {
  const { network } = chain;
  await healthy(network);
  const witness = network.nodes[WITNESS];
  const api = await witness.api();
  const load = transfers(api, witness, payer, payee.address);
  const failure = await fails(network, () => network.nodes[OWNER].kill());
  const council = await failure.council();
  const finality = await failure.finality();
  const sent = await load.stop();
  console.log(
    `out of office after ${failure.activation.toFixed(1)} s, council ${council.seconds.toFixed(1)} s after that; ` +
      `finality kept up after ${finality.seconds.toFixed(1)} s; ${sent} transfers`,
  );
  assert.ok(failure.activation <= TARGETS.activation, `after ${failure.activation} s`);
  assert.ok(council.seconds <= TARGETS.council, `after ${council.seconds} s`);
  assert.ok(finality.seconds <= TARGETS.finality, `after ${finality.seconds} s`);
  assert.ok(sent > 100, `${sent} transfers are no load`);
  assert.equal((await account(api, "Flx", payee.address)).free, BigInt(sent) * TRANSFERRED);
});
