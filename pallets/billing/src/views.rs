//! What is shown to whoever asks.

use crate::{
	Account, Accounts, Cap, Channel, Channels, Closing, Config, CurrentEpochs, Debt, EpochWindows, Epochs, MeterOf,
	Meters, Pallet, PerCoin, Spent, Tables, Withdrawal,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use immortal_primitives::{
	billing::{Consumption, NoQuote, PriceEpoch, Quote, ServiceType},
	money::CoinAmounts,
	nodes::NodeId,
};
use scale_info::TypeInfo;

/// The most channels on a page.
pub const MAX_ON_PAGE: u32 = 256;

/// An account of this runtime as it is shown.
pub type AccountViewOf<T> = AccountView<<T as frame_system::Config>::AccountId>;

/// Channels of this runtime.
pub type ChannelPageOf<T> = ChannelPage<<T as frame_system::Config>::AccountId>;

/// An account as it is shown.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct AccountView<AccountId> {
	/// What it has deposited and not spent, in planck.
	pub deposited: CoinAmounts,
	/// What of that it has not asked for: who serves it should count on no more.
	pub secure: CoinAmounts,
	/// What it owes, and so is suspended.
	pub debt: Option<Debt<AccountId>>,
	/// If it is being closed.
	pub closing: Option<Closing>,
	/// How much an epoch may cost.
	pub caps: PerCoin<Cap>,
	/// What was charged in this epoch, of coins that have a cap in it.
	pub spent: CoinAmounts,
	/// What it wants back.
	pub withdrawals: PerCoin<Option<Withdrawal>>,
	/// Who else may sign its receipts.
	pub meter: Option<crate::Meter<AccountId>>,
}

/// A channel as it is shown.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct ChannelView<AccountId> {
	/// The customer.
	pub customer: AccountId,
	/// The service.
	pub service: ServiceType,
	/// What was settled.
	pub channel: Channel,
}

/// Some channels of a node in an epoch.
#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct ChannelPage<AccountId> {
	/// The channels.
	pub channels: Vec<ChannelView<AccountId>>,
	/// After which customer and service the next page begins, if there is one.
	pub next: Option<(AccountId, ServiceType)>,
}

/// Which epochs there are.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Encode, Decode, TypeInfo)]
pub struct EpochsView {
	/// Those whose receipts can be settled.
	pub epochs: Epochs,
	/// Windows of one.
	pub windows: u32,
}

impl<T: Config> Pallet<T> {
	/// What `used` of a service costs in an epoch; without one, in the current.
	pub fn quote_of(service: ServiceType, used: &Consumption, epoch: Option<PriceEpoch>) -> Result<Quote, NoQuote> {
		let epoch = epoch.unwrap_or_else(|| CurrentEpochs::<T>::get().current);
		let table = Tables::<T>::get(epoch).ok_or(NoQuote::EpochNotKept)?;
		let prices = table.prices(service).ok_or(NoQuote::UnknownService)?;
		let lines = prices.charge(service, used).ok_or(NoQuote::TooMuch)?;
		Ok(Quote {
			coin: service.coin(),
			cpu: lines.cpu,
			memory: lines.memory,
			storage: lines.storage,
			transfer: lines.transfer,
			surcharge: lines.surcharge,
			total: lines.total(),
		})
	}

	pub(crate) fn account_view(who: &T::AccountId) -> Option<AccountViewOf<T>> {
		let Account {
			caps,
			withdrawals,
			debt,
			closing,
			..
		} = Accounts::<T>::get(who)?;
		let meter: Option<MeterOf<T>> = Meters::<T>::get(who);
		let deposited = CoinAmounts::from_fn(|coin| Self::deposited(coin, who));
		let wanted = |coin| withdrawals.get(coin).map_or(0, |withdrawal| withdrawal.amount);
		Some(AccountView {
			deposited,
			secure: deposited.saturating_sub(CoinAmounts::from_fn(wanted)),
			debt,
			closing,
			caps,
			spent: Spent::<T>::get(CurrentEpochs::<T>::get().current, who),
			withdrawals,
			meter,
		})
	}

	pub(crate) fn channel_page(
		node: NodeId,
		epoch: PriceEpoch,
		after: Option<(T::AccountId, ServiceType)>,
		limit: u32,
	) -> ChannelPageOf<T> {
		let limit = limit.min(MAX_ON_PAGE) as usize;
		let mut rest = match after {
			Some((customer, service)) => {
				let key = Channels::<T>::hashed_key_for((epoch, node, customer, service));
				Channels::<T>::iter_prefix_from((epoch, node), key)
			},
			None => Channels::<T>::iter_prefix((epoch, node)),
		};
		let channels: Vec<_> = rest
			.by_ref()
			.take(limit)
			.map(|((customer, service), channel)| ChannelView {
				customer,
				service,
				channel,
			})
			.collect();
		let has_more = rest.next().is_some();
		let next = channels
			.last()
			.filter(|_| has_more)
			.map(|last| (last.customer.clone(), last.service));
		ChannelPage { channels, next }
	}

	pub(crate) fn epochs_view() -> EpochsView {
		EpochsView {
			epochs: CurrentEpochs::<T>::get(),
			windows: EpochWindows::<T>::get(),
		}
	}
}
