//! Receipts that are refused, each for its own reason, and nothing has changed.

use crate::{mock::*, Error, SignedReceiptOf};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	billing::{Receipt, ServiceType},
	money::COIN,
};
use sp_core::H256;

type Made = Receipt<AccountId, H256>;

/// A receipt that would be settled but for `change`.
fn refused(change: impl FnOnce(&mut Made), reason: Error<Test>) {
	let mut receipt = receipt(10, cpu(1_000));
	change(&mut receipt);
	refused_as(signed(receipt), reason);
}

fn refused_as(signed: SignedReceiptOf<Test>, reason: Error<Test>) {
	let before = state();
	assert_eq!(settle(signed), Err(reason.into()));
	assert_eq!(state(), before);
}

#[test]
fn receipts_of_what_is_not_there() {
	Chain::new().without(ServiceType::Notary).run(|| {
		open_with(&ADA, 100);
		pass(EPOCH);
		refused(|receipt| receipt.genesis = H256([1; 32]), Error::WrongChain);
		refused(|receipt| receipt.epoch = 2, Error::EpochInFuture);
		refused(|receipt| receipt.epoch = u32::MAX, Error::EpochInFuture);
		refused(|receipt| receipt.service = ServiceType::Notary, Error::UnknownService);
		refused(|receipt| receipt.node = 1_000, Error::UnknownNode);
		refused(|receipt| receipt.node = PENDING_NODE, Error::NotServing);
		refused(|receipt| receipt.customer = BOB, Error::NoAccount);
	});
}

#[test]
fn receipts_that_are_too_old() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		go_to_epoch(KEPT + 1);
		refused(|receipt| receipt.epoch = 0, Error::EpochTooOld);
		let mut oldest = receipt(1, cpu(1));
		oldest.epoch = 1;
		assert_ok!(settle(signed(oldest)));
	});
}

#[test]
fn receipts_that_follow_no_other() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let all = immortal_primitives::billing::Consumption {
			cpu_ms: 100,
			memory_mib_s: 100,
			storage_mib_h: 100,
			moved_mib: 100,
		};
		bill(10, all);
		refused_as(signed(receipt(10, all)), Error::SequenceNotHigher);
		refused_as(signed(receipt(9, all)), Error::SequenceNotHigher);
		refused_as(signed(receipt(0, all)), Error::SequenceNotHigher);
		type Change = fn(&mut Made);
		let less: [Change; 4] = [
			|receipt| receipt.consumption.cpu_ms -= 1,
			|receipt| receipt.consumption.memory_mib_s -= 1,
			|receipt| receipt.consumption.storage_mib_h -= 1,
			|receipt| receipt.consumption.moved_mib -= 1,
		];
		for change in less {
			let mut receipt = receipt(11, all);
			// However much more is used of all else.
			receipt.consumption.moved_mib += 1;
			receipt.consumption.cpu_ms += 1;
			change(&mut receipt);
			change(&mut receipt);
			refused_as(signed(receipt), Error::ConsumptionFell);
		}
	});
}

#[test]
fn the_first_receipt_may_have_any_number() {
	for sequence in [0, 1, u64::MAX] {
		Chain::new().run(|| {
			open_with(&ADA, 100);
			bill(sequence, cpu(1));
			refused_as(signed(receipt(sequence, cpu(1))), Error::SequenceNotHigher);
		});
	}
}

#[test]
fn counters_that_overflow() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		// 10^9 units is all there is.
		let most = 1_000_000_000_000;
		refused(|receipt| receipt.consumption = cpu(most + 1), Error::CounterOverflow);
		refused(|receipt| receipt.consumption = cpu(u64::MAX), Error::CounterOverflow);
		assert_eq!(bill(1, cpu(most)).gross, immortal_primitives::money::Coin::Flx.cap());
	});
}

#[test]
fn receipts_of_accounts_that_do_not_pay() {
	Chain::new().run(|| {
		open_with(&ADA, 1);
		bill(1, cpu(2_000));
		refused(|receipt| receipt.consumption = cpu(3_000), Error::Suspended);
		// In other coins, of other nodes and epochs just the same.
		refused(
			|receipt| (receipt.service, receipt.node) = (ServiceType::Storage, OTHER_NODE),
			Error::Suspended,
		);
	});
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_ok!(Billing::close_account(by(&ADA)));
		pass(EPOCH);
		refused(|_| {}, Error::AccountClosing);
		// What was used before can be billed still.
		let mut earlier = receipt(1, cpu(1_000));
		earlier.epoch = 0;
		assert_ok!(settle(signed(earlier)));
		pass(CHALLENGE.into());
		assert_ok!(Billing::reap_account(by(&BOB), ADA));
		refused(|_| {}, Error::NoAccount);
	});
}

#[test]
fn receipts_that_meters_may_not_sign() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		refused_as(metered(&EVE, receipt(1, cpu(1_000))), Error::NoMeter);
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		refused_as(metered(&BOB, receipt(1, cpu(1_000))), Error::BadSignature);
		refused_as(metered(&ADA, receipt(1, cpu(1_000))), Error::BadSignature);
		refused_as(metered(&EVE, receipt(1, cpu(1_001))), Error::MeterCapExceeded);
		assert_ok!(settle(metered(&EVE, receipt(1, cpu(1_000)))));
	});
}

#[test]
fn batches_of_none_and_too_many() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_noop!(Billing::settle(by(&BOB), vec![]), Error::<Test>::EmptyBatch);
		let many = |count| (1..=count).map(|i| signed(receipt(i, cpu(i)))).collect::<Vec<_>>();
		assert_noop!(Billing::settle(by(&BOB), many(257)), Error::<Test>::BatchTooLarge);
		assert!(settle_batch(many(256)).into_iter().all(|outcome| outcome.is_ok()));
		assert_noop!(
			Billing::settle(RuntimeOrigin::none(), many(1)),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}
