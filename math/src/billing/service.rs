//! What is billed for, and in which coin (design, section 6, *charge*).

/// What a customer uses. Each has its own rates, and is paid in one coin.
#[derive(Copy, Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Service {
	/// Transactions, carried out.
	Transaction,
	/// Consensus: upgrades, emergencies, allocations, proposals.
	Consensus,
	/// Data, kept.
	Storage,
	/// Settlement across borders and chains.
	CrossBorder,
	/// Computation, containers among it.
	Compute,
	/// Data, moved.
	Bandwidth,
	/// Documents and events, notarized and witnessed.
	Notary,
	/// Services, found and watched.
	Registry,
}

impl Service {
	/// Every service.
	pub const ALL: [Self; 8] = [
		Self::Transaction,
		Self::Consensus,
		Self::Storage,
		Self::CrossBorder,
		Self::Compute,
		Self::Bandwidth,
		Self::Notary,
		Self::Registry,
	];

	/// The coin that pays for it, by its place in [`PerCoin`](crate::incentives::PerCoin).
	pub const fn coin(self) -> usize {
		self.coin_and_tier().0
	}

	/// Units that one of that coin is worth: the tier multiplier.
	pub const fn tier(self) -> u128 {
		self.coin_and_tier().1
	}

	const fn coin_and_tier(self) -> (usize, u128) {
		match self {
			Self::Consensus => (0, 1_000),
			Self::Storage => (1, 100),
			Self::Transaction | Self::Compute | Self::Bandwidth | Self::Notary | Self::Registry => (2, 10),
			Self::CrossBorder => (3, 1),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_service_has_its_coin() {
		let coins = Service::ALL.map(|service| ["GEN", "NEX", "FLX", "AUR"][service.coin()]);
		assert_eq!(coins, ["FLX", "GEN", "NEX", "AUR", "FLX", "FLX", "FLX", "FLX"]);
		let tiers = Service::ALL.map(|service| [1_000, 100, 10, 1][service.coin()]);
		assert_eq!(Service::ALL.map(Service::tier), tiers);
	}

	#[test]
	fn all_are_in_their_order() {
		for (place, service) in Service::ALL.into_iter().enumerate() {
			assert_eq!(service as usize, place);
		}
	}
}
