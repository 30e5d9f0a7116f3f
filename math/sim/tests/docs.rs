//! The table *The terms* of docs/scaling.md says what the chain begins with.

extern crate alloc;

#[path = "../../src/documented.rs"]
mod documented;

use documented::{decimal, default_of, says, whole};
use immortal_primitives::time::DAYS;
use pallet_scaling::{Policy, Prices};
use sp_arithmetic::Perbill;

const DOCS: &str = include_str!("../../../docs/scaling.md");

/// A term's row begins with its default; of other presets it may tell after a semicolon.
fn defaults_to(term: &str, default: &str) {
	let says = default_of(DOCS, term).unwrap_or_else(|| panic!("docs/scaling.md lacks the term {term}"));
	assert_eq!(says.split(';').next(), Some(default), "{term}");
}

fn percent(share: Perbill) -> String {
	format!("{} %", decimal(u128::from(share.deconstruct()) * 100_000))
}

#[test]
fn the_terms_of_scaling_are_the_chains() {
	// Each of them: what is added is missing here.
	let Policy {
		target,
		slack,
		lot,
		prices: Prices {
			cpu_millicore,
			memory_mib,
			storage_gib,
			bandwidth_mbit,
			validator,
		},
		floor,
		validators,
		rising,
		open,
		offers,
		approval,
		eras,
		held_back,
		uptime,
		failures,
		boost,
		gifts_from,
		least_cap,
	} = Policy::default();
	for (term, share) in [
		("target", target),
		("slack", slack),
		("floor", floor),
		("heldBack", held_back),
		("uptime", uptime),
		("boost", boost),
		("giftsFrom", gifts_from),
		("leastCap", least_cap),
	] {
		defaults_to(term, &percent(share));
	}
	for (term, count) in [
		("validators", validators),
		("rising", rising),
		("open", open),
		("eras", eras),
		("failures", failures),
	] {
		defaults_to(term, &whole(count.into()));
	}
	assert_eq!(DAYS / offers, 4);
	defaults_to("offers", &format!("{}, six hours", whole(offers.into())));
	assert_eq!(approval % DAYS, 0);
	defaults_to("approval", &format!("{} days", approval / DAYS));
	for (first, other, price) in [
		(
			"prices.cpuMillicore",
			"prices.memoryMib",
			format!("{} and {}", decimal(cpu_millicore), decimal(memory_mib)),
		),
		("prices.storageGib", "prices.bandwidthMbit", decimal(storage_gib)),
		("prices.validator", "prices.validator", decimal(validator)),
	] {
		defaults_to(first, &format!("{price} units"));
		assert_eq!(default_of(DOCS, first), default_of(DOCS, other));
	}
	assert_eq!(storage_gib, bandwidth_mbit);
	defaults_to("lot", "see above");
	let [cpu, memory, storage, bandwidth] = lot.each().map(|amount| whole(amount.into()));
	let lot =
		format!("{cpu} thousandths of a core, {memory} MiB of memory, {storage} GiB of storage, {bandwidth} Mbit/s");
	assert!(says(DOCS, &lot), "docs/scaling.md lacks: {lot}");
}
