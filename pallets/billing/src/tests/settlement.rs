//! What a receipt is charged, and who gets it.

use crate::{mock::*, Channels, Event, Outcome, Sums, Totals};
use frame_support::assert_ok;
use immortal_primitives::{
	billing::{Consumption, ServiceType},
	money::{Coin, CoinAmounts, Pot},
};

const ALL_OF_IT: Consumption = Consumption {
	cpu_ms: 1_000,
	memory_mib_s: 2_000,
	storage_mib_h: 3_000,
	moved_mib: 4_001,
};

#[test]
fn a_receipt_is_shared_by_operator_pool_and_treasury() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let coin = Coin::Flx;
		let before = [
			free(coin, &CARL),
			pot(coin, Pot::IncentivePool),
			pot(coin, Pot::Treasury),
			deposited(coin, &ADA),
		];
		// Ten units and a thousandth, in FLX.
		let gross = cost(ServiceType::Compute, 10_001);
		let outcome = bill(1, ALL_OF_IT);
		assert_eq!(
			outcome,
			Outcome {
				gross,
				provider: gross * 7 / 10,
				pool: gross * 2 / 10,
				treasury: gross / 10,
				..Default::default()
			}
		);
		assert_eq!(
			[
				free(coin, &CARL),
				pot(coin, Pot::IncentivePool),
				pot(coin, Pot::Treasury),
				deposited(coin, &ADA),
			],
			[
				before[0] + outcome.provider,
				before[1] + outcome.pool,
				before[2] + outcome.treasury,
				before[3] - gross,
			]
		);
		assert_eq!(
			treasury_told(),
			(CoinAmounts::of(coin, outcome.treasury), CoinAmounts::default())
		);
		System::assert_has_event(
			Event::Settled {
				index: 0,
				node: NODE,
				customer: ADA,
				service: ServiceType::Compute,
				epoch: 0,
				sequence: 1,
				outcome,
			}
			.into(),
		);
	});
}

#[test]
fn each_service_is_paid_in_its_coin() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		for service in ServiceType::ALL {
			let before = Coin::ALL.map(|coin| deposited(coin, &ADA));
			let receipt = immortal_primitives::billing::Receipt {
				service,
				..receipt(1, ALL_OF_IT)
			};
			let gross = settle(signed(receipt)).unwrap().gross;
			assert_eq!(gross, cost(service, 10_001));
			for (coin, before) in Coin::ALL.into_iter().zip(before) {
				let paid = if coin == service.coin() { gross } else { 0 };
				assert_eq!(deposited(coin, &ADA), before - paid);
			}
		}
	});
}

#[test]
fn a_later_receipt_stands_for_all_before_it() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		assert_eq!(bill(1, cpu(1_000)).gross, cost(ServiceType::Compute, 1_000));
		// Two to nine were never settled.
		assert_eq!(bill(10, cpu(1_500)).gross, cost(ServiceType::Compute, 500));
		// Nothing more was used, and nothing more is paid.
		assert_eq!(bill(11, cpu(1_500)), Outcome::default());
		let channel = Billing::settlement(NODE, ADA, ServiceType::Compute, 0).unwrap();
		assert_eq!((channel.sequence, channel.consumption), (11, cpu(1_500)));
		assert_eq!(channel.base, cost(ServiceType::Compute, 1_500));
	});
}

#[test]
fn what_is_not_the_same_node_customer_service_and_epoch_is_another_bill() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		open_with(&BOB, 100);
		pass(EPOCH);
		let first = receipt(1, cpu(1_000));
		let mut receipts = vec![first.clone(); 5];
		receipts[1].node = OTHER_NODE;
		receipts[2].customer = BOB;
		receipts[3].service = ServiceType::Storage;
		receipts[4].epoch = 0;
		for outcome in settle_batch(receipts.into_iter().map(signed).collect()) {
			assert_ok!(outcome);
		}
		assert_eq!(Channels::<Test>::iter_keys().count(), 5);
		assert_eq!(deposited(Coin::Flx, &ADA), units(Coin::Flx, 97));
		assert_eq!(deposited(Coin::Nex, &ADA), units(Coin::Nex, 99));
		assert_eq!(deposited(Coin::Flx, &BOB), units(Coin::Flx, 99));
	});
}

#[test]
fn a_batch_pays_each_payee_once() {
	Chain::new().run(|| {
		for who in [&ADA, &BOB] {
			open_with(who, 100);
		}
		let mut receipts = vec![];
		for (customer, node) in [(ADA, NODE), (ADA, OTHER_NODE), (BOB, NODE), (BOB, OTHER_NODE)] {
			let mut receipt = receipt(1, cpu(1_000));
			(receipt.customer, receipt.node) = (customer, node);
			receipts.push(signed(receipt));
		}
		System::reset_events();
		settle_batch(receipts);
		let deposits = |who: &AccountId| {
			let paid = |event: &RuntimeEvent| matches!(event, RuntimeEvent::Flx(pallet_balances::Event::Deposit { who: to, .. }) if to == who);
			System::events().into_iter().filter(|record| paid(&record.event)).count()
		};
		assert_eq!([CARL, Pot::Treasury.account(), Pot::IncentivePool.account()].map(|who| deposits(&who)), [1; 3]);
	});
}

#[test]
fn a_bad_receipt_stops_no_other() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let good = |sequence| signed(receipt(sequence, cpu(100 * sequence)));
		let mut bad = good(3);
		bad.receipt.sequence = 4;
		let came = settle_batch(vec![good(1), bad, good(2), good(2), good(5)]);
		let paid = Ok(cost(ServiceType::Compute, 100));
		let gross: Vec<_> = came.into_iter().map(|outcome| outcome.map(|it| it.gross)).collect();
		assert_eq!(
			gross,
			[
				paid,
				Err(crate::Error::<Test>::BadSignature.into()),
				paid,
				Err(crate::Error::<Test>::SequenceNotHigher.into()),
				Ok(cost(ServiceType::Compute, 300)),
			]
		);
		System::assert_has_event(
			Event::ReceiptRefused {
				index: 3,
				reason: crate::Error::<Test>::SequenceNotHigher.into(),
			}
			.into(),
		);
	});
}

#[test]
fn what_has_no_rate_is_free() {
	let free = crate::Rates { cpu_ms: 0, ..RATES };
	Chain::new().with_rates(ServiceType::Compute, free).run(|| {
		open_with(&ADA, 100);
		assert_eq!(bill(1, cpu(u64::MAX)), Outcome::default());
	});
}

#[test]
fn an_operator_can_be_its_own_customer() {
	Chain::new().run(|| {
		open_with(&CARL, 100);
		let mut receipt = receipt(1, cpu(1_000));
		receipt.customer = CARL;
		let before = total(Coin::Flx, &CARL);
		let outcome = settle(signed(receipt)).unwrap();
		assert_eq!(total(Coin::Flx, &CARL), before - outcome.pool - outcome.treasury);
	});
}

#[test]
fn all_charges_are_summed_up() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let Outcome {
			gross,
			provider,
			pool,
			treasury,
			..
		} = bill(1, ALL_OF_IT);
		let sums = Totals {
			gross,
			provider,
			pool,
			treasury,
			..Default::default()
		};
		assert_eq!(Sums::<Test>::get(Coin::Flx), sums);
		assert_eq!(Billing::settlements().flx, sums);
		assert_eq!(Billing::settlements().gen, Totals::default());
	});
}

#[test]
fn an_account_that_cannot_take_its_share_refuses_the_receipt() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let of_poor = |sequence, used| {
			let mut receipt = receipt(sequence, used);
			(receipt.node, receipt.service) = (POOR_NODE, ServiceType::CrossBorder);
			signed(receipt)
		};
		// A hundredth of a unit is the least that an account has.
		let before = state();
		let refused = settle(of_poor(1, cpu(14)));
		assert_eq!(refused, Err(crate::Error::<Test>::ProviderCannotTake.into()));
		assert_eq!(state(), before);
		let outcome = settle(of_poor(2, cpu(15))).unwrap();
		assert_eq!(free(Coin::Aur, &POOR), outcome.provider);
		// Now any share is enough, in this batch and in others.
		assert_ok!(settle(of_poor(3, cpu(16))));
	});
}

#[test]
fn shares_add_up_within_a_batch() {
	Chain::new().run(|| {
		open_with(&ADA, 100);
		let of_poor = |sequence, used| {
			let mut receipt = receipt(sequence, used);
			(receipt.node, receipt.service) = (POOR_NODE, ServiceType::CrossBorder);
			signed(receipt)
		};
		let came = settle_batch(vec![of_poor(1, cpu(1)), of_poor(2, cpu(15)), of_poor(3, cpu(16))]);
		assert_eq!(
			came.into_iter().map(|it| it.is_ok()).collect::<Vec<_>>(),
			[false, true, true]
		);
		assert_eq!(free(Coin::Aur, &POOR), cost(ServiceType::CrossBorder, 16) * 7 / 10);
	});
}
