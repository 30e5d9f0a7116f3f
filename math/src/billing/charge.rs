//! What is charged for what was used (design, section 6, *charge*).
//!
//! ```text
//! line       =  amount x rate / tier, rounded up               one for each of what is counted
//! surcharge  =  sum of (amount x rate) x extra / tier, rounded up
//! ```
//!
//! - A line is less than a planck above what it is worth, and is never nothing if there was use and a rate. The surcharge is
//!   reckoned from the exact base, not from rounded lines, so the same holds for it.
//! - What a receipt counts only grows, and so does what it is charged: whoever settles a receipt and later the one that
//!   follows it takes [`CoinCharges::since`] of the two. In whatever steps an epoch is settled, it costs the same.

use super::{exp::ONE, service::Service};
use crate::incentives::PerCoin;

/// What all of a coin may be worth at most, in 10^-12 units. A charge above it could never be paid.
pub const MAX_VALUE: u128 = 1_000_000_000 * ONE as u128;

/// What was used in an epoch. A count may have lost less than one, to the customer's gain.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Consumption {
	/// Milliseconds of a core.
	pub cpu_ms: u64,
	/// Memory, in MiB held for a second.
	pub memory_mib_s: u64,
	/// Storage, in MiB held for an hour. In GiB, who keeps less than that for an epoch of an hour would pay nothing; in
	/// seconds, a rate would have one digit.
	pub storage_mib_h: u64,
	/// Data, in MiB moved.
	pub moved_mib: u64,
}

impl Consumption {
	/// Whether it may follow `earlier`: it counts no less of anything.
	pub const fn covers(&self, earlier: &Self) -> bool {
		self.cpu_ms >= earlier.cpu_ms
			&& self.memory_mib_s >= earlier.memory_mib_s
			&& self.storage_mib_h >= earlier.storage_mib_h
			&& self.moved_mib >= earlier.moved_mib
	}
}

/// What one of each costs in an epoch, in 10^-12 units: the row of one service in the price table. What has no rate is free.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Rates {
	/// A millisecond of a core.
	pub cpu_ms: u128,
	/// A MiB of memory for a second.
	pub memory_mib_s: u128,
	/// A MiB of storage for an hour.
	pub storage_mib_h: u128,
	/// A MiB moved.
	pub moved_mib: u128,
}

/// What a charge is for.
#[derive(Copy, Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Reason {
	/// Computing.
	Cpu,
	/// Memory.
	Memory,
	/// Storage.
	Storage,
	/// Moving data.
	Transfer,
	/// Scarcity. All of it is for the treasury to scale with.
	Surcharge,
}

impl Reason {
	/// Every reason.
	pub const ALL: [Self; 5] = [Self::Cpu, Self::Memory, Self::Storage, Self::Transfer, Self::Surcharge];
}

/// What is charged in one coin, for each reason, in planck.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct Lines {
	/// For computing.
	pub cpu: u128,
	/// For memory.
	pub memory: u128,
	/// For storage.
	pub storage: u128,
	/// For moving data.
	pub transfer: u128,
	/// For scarcity.
	pub surcharge: u128,
}

impl Lines {
	/// What is charged for `reason`.
	pub const fn get(&self, reason: Reason) -> u128 {
		match reason {
			Reason::Cpu => self.cpu,
			Reason::Memory => self.memory,
			Reason::Storage => self.storage,
			Reason::Transfer => self.transfer,
			Reason::Surcharge => self.surcharge,
		}
	}

	/// Each reason and what is charged for it, be it nothing.
	pub fn each(&self) -> [(Reason, u128); 5] {
		Reason::ALL.map(|reason| (reason, self.get(reason)))
	}

	/// All but the surcharge.
	pub const fn base(&self) -> u128 {
		// What `charge` gives is at most `MAX_VALUE` and a planck a line, and a `u128` holds 10^17 of those.
		self.cpu
			.saturating_add(self.memory)
			.saturating_add(self.storage)
			.saturating_add(self.transfer)
	}

	/// All of it.
	pub const fn total(&self) -> u128 {
		// As in `base`.
		self.base().saturating_add(self.surcharge)
	}

	fn zip(&self, other: &Self, combine: impl Fn(u128, u128) -> u128) -> Self {
		Self {
			cpu: combine(self.cpu, other.cpu),
			memory: combine(self.memory, other.memory),
			storage: combine(self.storage, other.storage),
			transfer: combine(self.transfer, other.transfer),
			surcharge: combine(self.surcharge, other.surcharge),
		}
	}
}

/// What is charged in each coin: four lists, in the order of [`PerCoin`].
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub struct CoinCharges(pub [Lines; 4]);

impl CoinCharges {
	/// What is charged in each coin, in planck.
	pub fn totals(&self) -> PerCoin {
		self.0.map(|lines| lines.total())
	}

	/// What of that is for scarcity.
	pub fn surcharges(&self) -> PerCoin {
		self.0.map(|lines| lines.surcharge)
	}

	/// Both together.
	pub fn plus(&self, other: &Self) -> Self {
		// As in `Lines::base`: no number of receipts that fits in a block comes near.
		self.zip(other, u128::saturating_add)
	}

	/// What is charged now that was not charged `before`, for the same key's receipt: line by line, nothing where there was
	/// more before.
	pub fn since(&self, before: &Self) -> Self {
		self.zip(before, u128::saturating_sub)
	}

	fn zip(&self, other: &Self, combine: fn(u128, u128) -> u128) -> Self {
		let mut both = *self;
		for (ours, theirs) in both.0.iter_mut().zip(&other.0) {
			*ours = ours.zip(theirs, combine);
		}
		both
	}
}

/// What is charged for what was `used` of `service` in an epoch, at its `rates` and with its `extra` for scarcity
/// ([`SurchargeTerms::extra`], in 10^-12 of the base). Rounded up, each line. All of it is in the coin of the service.
///
/// `None` if that is worth more than [`MAX_VALUE`].
///
/// [`SurchargeTerms::extra`]: super::SurchargeTerms::extra
pub fn charge(service: Service, used: &Consumption, rates: &Rates, extra: u64) -> Option<CoinCharges> {
	let value = |amount: u64, rate: u128| u128::from(amount).checked_mul(rate);
	let cpu = value(used.cpu_ms, rates.cpu_ms)?;
	let memory = value(used.memory_mib_s, rates.memory_mib_s)?;
	let storage = value(used.storage_mib_h, rates.storage_mib_h)?;
	let transfer = value(used.moved_mib, rates.moved_mib)?;
	let base = [cpu, memory, storage, transfer]
		.into_iter()
		.try_fold(0, u128::checked_add)?;
	// To 10^-12 units first, then to planck: rounding up twice is rounding up once.
	let surcharge = base.checked_mul(extra.into())?.div_ceil(ONE.into());
	if base.checked_add(surcharge)? > MAX_VALUE {
		return None;
	}
	let planck = |value: u128| value.div_ceil(service.tier());
	let lines = Lines {
		cpu: planck(cpu),
		memory: planck(memory),
		storage: planck(storage),
		transfer: planck(transfer),
		surcharge: planck(surcharge),
	};
	let list = |coin| {
		if coin == service.coin() {
			lines
		} else {
			Lines::default()
		}
	};
	Some(CoinCharges(core::array::from_fn(list)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::billing::MAX_FACTOR;
	use proptest::{array::uniform4, prelude::*};

	const SOME: Consumption = Consumption {
		cpu_ms: 1,
		memory_mib_s: 2,
		storage_mib_h: 3,
		moved_mib: 4,
	};

	const RATES: Rates = Rates {
		cpu_ms: 1_000,
		memory_mib_s: 100,
		storage_mib_h: 10,
		moved_mib: 1,
	};

	fn service() -> impl Strategy<Value = Service> {
		(0..Service::ALL.len()).prop_map(|place| Service::ALL[place])
	}

	fn consumption([cpu_ms, memory_mib_s, storage_mib_h, moved_mib]: [u64; 4]) -> Consumption {
		Consumption {
			cpu_ms,
			memory_mib_s,
			storage_mib_h,
			moved_mib,
		}
	}

	fn rates([cpu_ms, memory_mib_s, storage_mib_h, moved_mib]: [u128; 4]) -> Rates {
		Rates {
			cpu_ms,
			memory_mib_s,
			storage_mib_h,
			moved_mib,
		}
	}

	/// Amounts from nothing to thirty years of a core.
	fn amounts() -> impl Strategy<Value = [u64; 4]> {
		uniform4(prop_oneof![Just(0), 1..10u64, 0..1_000_000_000_000u64])
	}

	/// Rates from nothing to ten thousand times what anything costs.
	fn prices() -> impl Strategy<Value = [u128; 4]> {
		uniform4(prop_oneof![Just(0), 1..10u128, 0..1_000_000u128])
	}

	/// What may be added.
	fn extra() -> impl Strategy<Value = u64> {
		prop_oneof![Just(0), 1..10u64, 0..=MAX_FACTOR - ONE]
	}

	#[test]
	fn each_line_is_rounded_up_in_the_coin_of_the_service() {
		let extra = 2 * ONE + ONE / 2;
		let [gen, nex, flx, aur] = [
			Service::Consensus,
			Service::Storage,
			Service::Compute,
			Service::CrossBorder,
		]
		.map(|service| {
			charge(service, &SOME, &RATES, extra).unwrap().0[service.coin()]
				.each()
				.map(|(_, planck)| planck)
		});
		// 1,000, 200, 30, 4, and 2.5 times their sum: 3,085.
		assert_eq!(gen, [1, 1, 1, 1, 4]);
		assert_eq!(nex, [10, 2, 1, 1, 31]);
		assert_eq!(flx, [100, 20, 3, 1, 309]);
		assert_eq!(aur, [1_000, 200, 30, 4, 3_085]);
	}

	#[test]
	fn nothing_is_free_of_charge_and_so_is_what_has_no_rate() {
		let nothing = Some(CoinCharges::default());
		assert_eq!(charge(Service::Compute, &Consumption::default(), &RATES, ONE), nothing);
		assert_eq!(charge(Service::Compute, &SOME, &Rates::default(), ONE), nothing);
	}

	#[test]
	fn what_can_never_be_paid_is_no_charge() {
		let used = |cpu_ms| Consumption {
			cpu_ms,
			..Default::default()
		};
		let rates = |cpu_ms| Rates {
			cpu_ms,
			..Default::default()
		};
		let aur = |used, rates, extra| Some(charge(Service::CrossBorder, &used, &rates, extra)?.totals()[3]);
		assert_eq!(aur(used(1), rates(MAX_VALUE), 0), Some(MAX_VALUE));
		assert_eq!(aur(used(1), rates(MAX_VALUE + 1), 0), None);
		assert_eq!(aur(used(1), rates(MAX_VALUE), 1), None);
		assert_eq!(aur(used(2), rates(MAX_VALUE / 20), 9 * ONE), Some(MAX_VALUE));
		assert_eq!(aur(used(u64::MAX), rates(u128::MAX), 0), None);
		assert_eq!(aur(used(1), rates(MAX_VALUE), u64::MAX), None);
		let all = consumption([u64::MAX; 4]);
		assert_eq!(
			charge(
				Service::Consensus,
				&all,
				&self::rates([u128::MAX / u128::from(u64::MAX); 4]),
				0
			),
			None
		);
	}

	#[test]
	fn what_follows_a_receipt_counts_no_less() {
		assert!(SOME.covers(&SOME) && SOME.covers(&Consumption::default()));
		for place in 0..4 {
			let mut more = [0; 4];
			more[place] = 5;
			assert!(!SOME.covers(&consumption(more)));
		}
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(5_000))]

		/// Each line is worth what was used and less than a planck more; it is nothing only if nothing was used, or it is
		/// free. The same of the surcharge.
		#[test]
		fn lines_round_up_by_less_than_a_planck(
			service in service(), amounts in amounts(), prices in prices(), extra in extra(),
		) {
			let charges = charge(service, &consumption(amounts), &rates(prices), extra).unwrap();
			let lines = charges.0[service.coin()];
			let mut base = 0;
			for (place, (_, planck)) in lines.each().into_iter().take(4).enumerate() {
				let value = u128::from(amounts[place]) * prices[place];
				let paid = planck * service.tier();
				prop_assert!(paid >= value && paid - value < service.tier());
				prop_assert_eq!(planck == 0, amounts[place] == 0 || prices[place] == 0);
				base += value;
			}
			let one = u128::from(ONE);
			let (value, paid) = (base * u128::from(extra), lines.surcharge * service.tier() * one);
			prop_assert!(paid >= value && paid - value < service.tier() * one);
			prop_assert_eq!(lines.surcharge == 0, base == 0 || extra == 0);
		}

		/// All of it is in one coin, and its parts are all of it.
		#[test]
		fn parts_sum_up(service in service(), amounts in amounts(), prices in prices(), extra in extra()) {
			let charges = charge(service, &consumption(amounts), &rates(prices), extra).unwrap();
			for (coin, lines) in charges.0.into_iter().enumerate() {
				prop_assert!(coin == service.coin() || lines == Lines::default());
				prop_assert_eq!(lines.base() + lines.surcharge, lines.total());
				prop_assert_eq!(lines.each().into_iter().map(|(_, planck)| planck).sum::<u128>(), lines.total());
				prop_assert_eq!((charges.totals()[coin], charges.surcharges()[coin]), (lines.total(), lines.surcharge));
			}
		}

		/// More used, a higher rate or more scarcity never costs less, in any line.
		#[test]
		fn more_never_costs_less(
			service in service(), amounts in amounts(), prices in prices(), extra in extra(),
			more in amounts(), dearer in prices(), scarcer in extra(),
		) {
			let cost = |amounts, prices, extra| {
				let charges = charge(service, &consumption(amounts), &rates(prices), extra).unwrap();
				charges.0[service.coin()].each().map(|(_, planck)| planck)
			};
			let least = cost(amounts, prices, extra);
			let used_more = core::array::from_fn(|place| amounts[place] + more[place]);
			let cost_more = core::array::from_fn(|place| prices[place] + dearer[place]);
			for dearer in [
				cost(used_more, prices, extra),
				cost(amounts, cost_more, extra),
				cost(amounts, prices, extra.max(scarcer)),
			] {
				prop_assert!(least.iter().zip(dearer).all(|(least, dearer)| *least <= dearer));
			}
		}

		/// In however many steps an epoch is settled, it costs the same, and no step costs more than it would alone.
		#[test]
		fn steps_cost_what_the_whole_does(
			service in service(), steps in proptest::collection::vec(amounts(), 1..10), prices in prices(), extra in extra(),
		) {
			let cost = |amounts| charge(service, &consumption(amounts), &rates(prices), extra).unwrap();
			let (mut used, mut paid) = ([0; 4], CoinCharges::default());
			for step in steps {
				let before = cost(used);
				used = core::array::from_fn(|place| used[place] + step[place]);
				let due = cost(used).since(&before);
				prop_assert!(due.totals()[service.coin()] <= cost(step).totals()[service.coin()]);
				paid = paid.plus(&due);
			}
			prop_assert_eq!(paid, cost(used));
		}

		/// Whatever is used at whatever rates: no panic, and no charge that could never be paid, but for what rounding adds.
		#[test]
		fn no_charge_is_beyond_what_there_is(
			service in service(), amounts in uniform4(any::<u64>()), prices in uniform4(any::<u128>()), extra: u64,
			shift in 0..128u32,
		) {
			let prices = prices.map(|price| price >> shift);
			if let Some(charges) = charge(service, &consumption(amounts), &rates(prices), extra) {
				prop_assert!(charges.totals()[service.coin()] <= MAX_VALUE / service.tier() + 5);
			}
		}
	}
}
