//! A batch of receipts: what is read once for all of them, and what is written once in the end.

use crate::{
	tables::Prices, Config, CurrentEpochs, Epochs, Error, Pallet, PriceTable, SignedReceiptOf, Signer, Tables, Takings,
	WeightInfo, MAX_PAYERS,
};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get, weights::Weight, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, Providers, ServiceLevel, ServiceType},
	money::CoinAmounts,
	nodes::NodeId,
	time::{Clock, EraIndex},
};
use sp_runtime::traits::{ConstU32, Zero};

/// A batch that is being settled.
pub(crate) struct Batch<T: Config> {
	/// Which chain this is.
	pub genesis: T::Hash,
	/// Which epochs can be settled.
	epochs: Epochs,
	/// The era that work is counted in.
	pub era: EraIndex,
	tables: BTreeMap<PriceEpoch, Option<PriceTable>>,
	servers: BTreeMap<NodeId, Option<Server<T>>>,
	/// The money of the receipts that were settled.
	pub takings: Takings<T>,
}

/// A node whose service is billed.
pub(crate) struct Server<T: Config> {
	/// Who is paid.
	pub provider: T::AccountId,
	serving: bool,
	/// Windows that it missed, and of how many.
	pub missed: (u32, u32),
	/// What was used of it, by this batch.
	pub used: Consumption,
	/// Who paid for that.
	pub payers: BoundedVec<T::AccountId, ConstU32<MAX_PAYERS>>,
	/// What it earned the network by it.
	pub revenue: CoinAmounts,
}

impl<T: Config> Batch<T> {
	pub(crate) fn new() -> Self {
		Self {
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
			epochs: CurrentEpochs::<T>::get(),
			era: T::Clock::era(),
			tables: BTreeMap::new(),
			servers: BTreeMap::new(),
			takings: Takings::default(),
		}
	}

	/// The prices of a service in an epoch.
	pub(crate) fn prices(&mut self, epoch: PriceEpoch, service: ServiceType) -> Result<Prices, Error<T>> {
		ensure!(epoch <= self.epochs.current, Error::EpochInFuture);
		ensure!(epoch >= self.epochs.oldest, Error::EpochTooOld);
		let table = self.tables.entry(epoch).or_insert_with(|| Tables::<T>::get(epoch));
		table
			.as_ref()
			.and_then(|table| table.prices(service))
			.ok_or(Error::UnknownService)
	}

	/// A node that serves.
	pub(crate) fn server(&mut self, node: NodeId) -> Result<&mut Server<T>, Error<T>> {
		let server = self.servers.entry(node).or_insert_with(|| Server::find(node));
		let server = server.as_mut().ok_or(Error::UnknownNode)?;
		ensure!(server.serving, Error::NotServing);
		Ok(server)
	}

	/// Pays out what was taken, and notes what was done for it.
	pub(crate) fn finish(self) -> DispatchResult {
		self.takings.pay_out()?;
		let mut used = Consumption::default();
		for (node, server) in self.servers {
			if let Some(server) = server {
				used = crate::work::plus(&used, &server.used);
				Pallet::<T>::note_work(self.era, node, &server.used, &server.payers, &server.revenue);
			}
		}
		if used != Consumption::default() {
			Pallet::<T>::note_use(self.era, &used);
		}
		Ok(())
	}
}

impl<T: Config> Server<T> {
	fn find(node: NodeId) -> Option<Self> {
		Some(Self {
			provider: T::Providers::operator_of(node)?,
			serving: T::Providers::is_serving(node),
			missed: T::ServiceLevel::missed(node),
			used: Consumption::default(),
			payers: BoundedVec::new(),
			revenue: CoinAmounts::default(),
		})
	}
}

/// What makes a batch cost more than it need.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Cost {
	/// Receipts that count towards a cap.
	pub capped: u32,
	/// Receipts that suspended their customer.
	pub suspended: u32,
}

impl Cost {
	/// Adds that of a receipt; there are [`MAX_BATCH`](crate::MAX_BATCH).
	pub(crate) fn add(&mut self, other: Self) {
		self.capped = self.capped.saturating_add(other.capped);
		self.suspended = self.suspended.saturating_add(other.suspended);
	}
}

/// What a batch is made of.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Size {
	/// Receipts.
	pub receipts: u32,
	/// Of so many customers.
	pub customers: u32,
	/// Of so many nodes.
	pub nodes: u32,
	/// Receipts that a meter signed.
	pub metered: u32,
}

impl Size {
	pub(crate) fn of<T: Config>(receipts: &[SignedReceiptOf<T>]) -> Self {
		let of = |receipts: usize| receipts as u32;
		let customers: BTreeSet<_> = receipts.iter().map(|signed| &signed.receipt.customer).collect();
		let nodes: BTreeSet<_> = receipts.iter().map(|signed| signed.receipt.node).collect();
		let metered = receipts.iter().filter(|signed| signed.by == Signer::Meter);
		Self {
			receipts: of(receipts.len()),
			customers: of(customers.len()),
			nodes: of(nodes.len()),
			metered: of(metered.count()),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What a batch weighs at most: with the signatures that take longest, all receipts capped, all customers suspended. What
	/// receipts of one customer or one node have in common is weighed once.
	pub(crate) fn weight_of(size: Size) -> Weight {
		let Size {
			receipts,
			customers,
			nodes,
			metered,
		} = size;
		let of_one = T::WeightInfo::settle_sr25519;
		let receipts = of_one(receipts)
			.max(T::WeightInfo::settle_ed25519(receipts))
			.max(T::WeightInfo::settle_ecdsa(receipts));
		let customers = T::WeightInfo::settle_customers(customers).saturating_sub(of_one(customers));
		let nodes = T::WeightInfo::settle_nodes(nodes).saturating_sub(of_one(nodes));
		let meters = T::DbWeight::get().reads_writes(metered.into(), metered.into());
		receipts
			.saturating_add(customers)
			.saturating_add(nodes)
			.saturating_add(meters)
	}

	/// What it weighed in the end.
	pub(crate) fn weight_after(size: Size, cost: Cost) -> Weight {
		let uncapped = size.receipts.saturating_sub(cost.capped).into();
		let unsuspended = size.customers.saturating_sub(cost.suspended).into();
		Self::weight_of(size)
			.saturating_sub(T::DbWeight::get().reads_writes(uncapped, uncapped))
			.saturating_sub(T::DbWeight::get().writes(unsuspended))
	}
}
