//! Receipts, settled: each by itself, so that a bad one stops no other.

use crate::{
	batch::{Batch, Cost},
	tables::Prices,
	work::{add_payer, since},
	AccountOf, Accounts, Channel, Channels, Config, CreditOf, Debt, Error, Event, Meter, MeterOf, Meters, Outcome,
	Owed, Pallet, SignedReceiptOf, Signer, Takings, MAX_BATCH,
};
use alloc::vec::Vec;
use frame_support::{ensure, storage::with_storage_layer};
use immortal_math::{
	billing::{bill, Bill, Lines},
	incentives::proportion,
};
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, Receipt, ServiceType},
	money::{Balance, CoinAmounts},
	nodes::NodeId,
	time::EraIndex,
};
use sp_runtime::{traits::Verify, DispatchError};

/// A receipt of this runtime.
type ReceiptOf<T> = Receipt<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;

/// What a channel is found by.
type ChannelKey<'a, T> = (
	PriceEpoch,
	NodeId,
	&'a <T as frame_system::Config>::AccountId,
	ServiceType,
);

fn key_of<T: Config>(receipt: &ReceiptOf<T>) -> ChannelKey<'_, T> {
	(receipt.epoch, receipt.node, &receipt.customer, receipt.service)
}

/// What can be charged of a receipt that was not charged before; in planck.
struct Due {
	base: Balance,
	surcharge: Balance,
	/// What a cap forbids.
	uncharged: Balance,
}

impl Due {
	/// What of `lines` was not charged yet, as far as there is room. The surcharge comes last.
	fn of(lines: &Lines, channel: &Channel, room: Option<Balance>) -> Self {
		// What was used and what it costs only grow.
		let base = lines.base().saturating_sub(channel.base);
		let surcharge = lines.surcharge.saturating_sub(channel.surcharge);
		let room = room.unwrap_or(Balance::MAX);
		let within_base = base.min(room);
		let within_surcharge = surcharge.min(room.saturating_sub(within_base));
		Self {
			base: within_base,
			surcharge: within_surcharge,
			// Nothing saturates: a charge is no more than there is of a coin.
			uncharged: base
				.saturating_sub(within_base)
				.saturating_add(surcharge.saturating_sub(within_surcharge)),
		}
	}

	const fn gross(&self) -> Balance {
		// As above.
		self.base.saturating_add(self.surcharge)
	}

	/// Who gets it, if the node was not there for a part of the time: the same part of the base is not to be paid.
	fn bill(&self, prices: &Prices, (missed, windows): (u32, u32)) -> Bill {
		// Only these two matter to who gets what.
		let charges = Lines {
			cpu: self.base,
			surcharge: self.surcharge,
			..Default::default()
		};
		let credit = proportion(self.base, missed.into(), windows.into());
		bill(&charges, &prices.split.formula(), credit)
	}
}

/// What a receipt that was settled leaves to do when the batch ends.
struct Settled<T: Config> {
	taken: CreditOf<T>,
	outcome: Outcome,
	/// What was used and is paid.
	used: Consumption,
	/// Whether somebody else than the operator paid all that was due.
	paid_by_other: bool,
	cost: Cost,
}

impl<T: Config> Pallet<T> {
	/// Settles a batch; gives what it cost in the end.
	pub(crate) fn do_settle(receipts: Vec<SignedReceiptOf<T>>) -> Result<Cost, DispatchError> {
		ensure!(!receipts.is_empty(), Error::<T>::EmptyBatch);
		ensure!(receipts.len() <= MAX_BATCH as usize, Error::<T>::BatchTooLarge);
		let mut batch = Batch::<T>::new();
		let mut cost = Cost::default();
		for (index, signed) in (0u32..).zip(&receipts) {
			match Self::settle_receipt(&mut batch, index, signed) {
				Ok(receipt) => cost.add(receipt),
				Err(reason) => Self::deposit_event(Event::ReceiptRefused { index, reason }),
			}
		}
		batch.finish()?;
		Ok(cost)
	}

	/// Settles a receipt; if it fails, nothing has changed. The money is paid out when the batch ends.
	fn settle_receipt(batch: &mut Batch<T>, index: u32, signed: &SignedReceiptOf<T>) -> Result<Cost, DispatchError> {
		let receipt = &signed.receipt;
		ensure!(receipt.genesis == batch.genesis, Error::<T>::WrongChain);
		let prices = batch.prices(receipt.epoch, receipt.service)?;
		let server = batch.server(receipt.node)?;
		let (provider, missed) = (server.provider.clone(), server.missed);
		let Settled {
			taken,
			outcome,
			used,
			paid_by_other,
			cost,
		} = with_storage_layer(|| Self::charge_receipt(batch, index, signed, &prices, &provider, missed))?;
		let coin = receipt.service.coin();
		batch.takings.count(coin, &outcome);
		batch.takings.add(coin, taken, &provider, &outcome.paid());
		let server = batch.server(receipt.node)?;
		server.used = crate::work::plus(&server.used, &used);
		if paid_by_other {
			add_payer(&mut server.payers, &receipt.customer);
		}
		server.revenue = server
			.revenue
			.saturating_add(CoinAmounts::of(coin, outcome.paid().for_network()));
		Ok(cost)
	}

	/// Takes from the customer what a receipt costs.
	fn charge_receipt(
		batch: &Batch<T>,
		index: u32,
		signed: &SignedReceiptOf<T>,
		prices: &Prices,
		provider: &T::AccountId,
		missed: (u32, u32),
	) -> Result<Settled<T>, DispatchError> {
		let receipt = &signed.receipt;
		let (customer, epoch, service) = (&receipt.customer, receipt.epoch, receipt.service);
		let coin = service.coin();
		let account = Self::paying_account(customer, epoch)?;
		let channel = Self::channel_before(receipt)?;
		let lines = prices
			.charge(service, &receipt.consumption)
			.ok_or(Error::<T>::CounterOverflow)?;
		let meter = Self::ensure_signed_by(signed)?;
		let due = Due::of(&lines, &channel, Self::room(customer, &account, coin, epoch));
		if let Some(meter) = meter {
			let value = coin.value(due.gross()).ok_or(Error::<T>::CounterOverflow)?;
			Self::use_meter(customer, meter, batch.era, value)?;
		}
		let bill = due.bill(prices, missed);
		let payment = bill.due.pay(Self::deposited(coin, customer));
		let (paid, owed) = (Owed::from(payment.paid), Owed::from(payment.arrears));
		ensure!(
			batch.takings.can_pay(coin, provider, paid.provider),
			Error::<T>::ProviderCannotTake
		);
		let taken = Takings::<T>::take(coin, customer, paid.total())?;
		let is_capped = Self::note_spent(customer, &account, coin, epoch, due.gross());
		// What is not paid is not counted as work: else one would prove a capacity by what one never pays.
		let is_all = due.uncharged == 0 && owed.total() == 0;
		let uncounted_from = channel.uncounted_from.unwrap_or(channel.consumption);
		Channels::<T>::insert(
			key_of::<T>(receipt),
			Channel {
				sequence: receipt.sequence,
				consumption: receipt.consumption,
				// Parts of what `lines` has.
				base: channel.base.saturating_add(due.base),
				surcharge: channel.surcharge.saturating_add(due.surcharge),
				uncounted_from: (!is_all).then_some(uncounted_from),
			},
		);
		let outcome = Outcome {
			gross: due.gross(),
			credit: bill.credit,
			provider: paid.provider,
			pool: paid.pool,
			scaling: paid.scaling,
			treasury: paid.treasury,
			arrears: owed.total(),
		};
		Self::tell_of_receipt(index, receipt, outcome, due.uncharged);
		if outcome.arrears > 0 {
			let debt = Debt {
				coin,
				node: receipt.node,
				provider: provider.clone(),
				owed,
			};
			Self::suspend(customer, account, debt);
		}
		let is_other = is_all && customer != provider;
		let mut used = Consumption::default();
		if is_other && Self::is_recent(epoch, batch.era) {
			used = prices.rates.priced(since(&receipt.consumption, &uncounted_from));
		}
		Ok(Settled {
			taken,
			outcome,
			used,
			paid_by_other: is_other && paid.total() > 0,
			cost: Cost {
				capped: is_capped.into(),
				suspended: (outcome.arrears > 0).into(),
			},
		})
	}

	fn tell_of_receipt(index: u32, receipt: &ReceiptOf<T>, outcome: Outcome, uncharged: Balance) {
		let customer = receipt.customer.clone();
		Self::deposit_event(Event::Settled {
			index,
			node: receipt.node,
			customer: customer.clone(),
			service: receipt.service,
			epoch: receipt.epoch,
			sequence: receipt.sequence,
			outcome,
		});
		if uncharged > 0 {
			Self::deposit_event(Event::CapReached {
				customer,
				coin: receipt.service.coin(),
				epoch: receipt.epoch,
				uncharged,
			});
		}
	}

	/// An account that can be charged for an epoch.
	pub(crate) fn paying_account(customer: &T::AccountId, epoch: PriceEpoch) -> Result<AccountOf<T>, Error<T>> {
		let account = Self::account_of(customer)?;
		ensure!(account.debt.is_none(), Error::Suspended);
		let closed = account.closing.is_some_and(|closing| epoch > closing.epoch);
		ensure!(!closed, Error::AccountClosing);
		Ok(account)
	}

	/// What was settled before a receipt, which must follow it.
	fn channel_before(receipt: &ReceiptOf<T>) -> Result<Channel, Error<T>> {
		let Some(channel) = Channels::<T>::get(key_of::<T>(receipt)) else {
			return Ok(Channel::default());
		};
		ensure!(receipt.sequence > channel.sequence, Error::SequenceNotHigher);
		ensure!(receipt.consumption.covers(&channel.consumption), Error::ConsumptionFell);
		Ok(channel)
	}

	/// Checks a signature; gives the meter if it is the meter's.
	fn ensure_signed_by(signed: &SignedReceiptOf<T>) -> Result<Option<MeterOf<T>>, Error<T>> {
		let receipt: &ReceiptOf<T> = &signed.receipt;
		let payload = if signed.wrapped {
			receipt.wrapped_payload()
		} else {
			receipt.payload()
		};
		let (signer, meter) = match signed.by {
			Signer::Customer => (receipt.customer.clone(), None),
			Signer::Meter => {
				let meter = Meters::<T>::get(&receipt.customer).ok_or(Error::NoMeter)?;
				(meter.account.clone(), Some(meter))
			},
		};
		ensure!(signed.signature.verify(&payload[..], &signer), Error::BadSignature);
		Ok(meter)
	}

	/// Counts what a meter's receipt costs, in 10^-12 units.
	fn use_meter(customer: &T::AccountId, meter: MeterOf<T>, era: EraIndex, value: Balance) -> Result<(), Error<T>> {
		let used = meter
			.used_in(era)
			.checked_add(value)
			.filter(|used| *used <= meter.cap)
			.ok_or(Error::MeterCapExceeded)?;
		if value > 0 {
			Meters::<T>::insert(customer, Meter { era, used, ..meter });
		}
		Ok(())
	}

	/// Suspends an account until it has paid.
	fn suspend(who: &T::AccountId, account: AccountOf<T>, debt: Debt<T::AccountId>) {
		Self::deposit_event(Event::Suspended {
			who: who.clone(),
			coin: debt.coin,
			node: debt.node,
			arrears: debt.owed.total(),
		});
		Accounts::<T>::insert(
			who,
			crate::Account {
				debt: Some(debt),
				..account
			},
		);
	}
}
