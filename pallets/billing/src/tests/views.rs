//! What is shown.

use crate::{mock::*, EpochsView, MAX_ON_PAGE};
use frame_support::assert_ok;
use immortal_primitives::{
	billing::{Consumption, Quote, ServiceType},
	money::{Coin, CoinAmounts, COIN},
};

#[test]
fn a_quote_is_exactly_what_is_charged() {
	Chain::new().run(|| {
		open_with(&ADA, 500);
		make_scarce();
		pass(EPOCH);
		let used = Consumption {
			cpu_ms: 1_001,
			memory_mib_s: 777,
			storage_mib_h: 13,
			moved_mib: 2_003,
		};
		for service in ServiceType::ALL {
			let quote = Billing::quote(service, used, 1).unwrap();
			let mut receipt = receipt(1, used);
			receipt.service = service;
			let outcome = settle(signed(receipt)).unwrap();
			assert_eq!((quote.coin, quote.total), (service.coin(), outcome.gross));
			assert_eq!(quote.surcharge, outcome.scaling);
			let lines = quote.cpu + quote.memory + quote.storage + quote.transfer + quote.surcharge;
			assert_eq!(lines, quote.total);
		}
	});
}

#[test]
fn a_quote_tells_each_line() {
	Chain::new().run(|| {
		let used = Consumption {
			cpu_ms: 1_000,
			memory_mib_s: 2_000,
			storage_mib_h: 3_000,
			moved_mib: 4_000,
		};
		assert_eq!(
			Billing::quote(ServiceType::CrossBorder, used, 0),
			Some(Quote {
				coin: Coin::Aur,
				cpu: COIN,
				memory: 2 * COIN,
				storage: 3 * COIN,
				transfer: 4 * COIN,
				surcharge: 0,
				total: 10 * COIN,
			})
		);
		assert_eq!(Billing::quote(ServiceType::CrossBorder, used, 1), None);
		assert_eq!(Billing::quote(ServiceType::CrossBorder, cpu(u64::MAX), 0), None);
	});
}

#[test]
fn an_account_is_shown_with_all_that_is_known_of_it() {
	Chain::new().run(|| {
		assert_eq!(Billing::account(ADA), None);
		open_with(&ADA, 100);
		assert_ok!(Billing::set_cap(by(&ADA), Coin::Flx, Some(units(Coin::Flx, 10))));
		assert_ok!(Billing::appoint_meter(by(&ADA), EVE, COIN));
		pass(EPOCH);
		let gross = bill(1, cpu(1_000)).gross;
		let shown = Billing::account(ADA).unwrap();
		assert_eq!(
			shown.deposited,
			CoinAmounts::from_fn(|coin| units(coin, 100) - if coin == Coin::Flx { gross } else { 0 })
		);
		assert_eq!(shown.spent, CoinAmounts::of(Coin::Flx, gross));
		assert_eq!(shown.secure, shown.deposited);
		assert_ok!(Billing::request_withdrawal(by(&ADA), Coin::Gen, units(Coin::Gen, 30)));
		assert_eq!(Billing::account(ADA).unwrap().secure.gen, units(Coin::Gen, 70));
		assert_eq!(shown.caps.flx.at(1), Some(units(Coin::Flx, 10)));
		assert_eq!(shown.meter.map(|meter| meter.account), Some(EVE));
		assert_eq!((shown.debt, shown.closing), (None, None));
	});
}

#[test]
fn channels_are_shown_by_pages() {
	Chain::new().run(|| {
		for who in [&ADA, &BOB, &EVE] {
			open_with(who, 100);
			for service in ServiceType::ALL {
				let mut receipt = receipt(1, cpu(1));
				(receipt.customer, receipt.service) = (who.clone(), service);
				assert_ok!(settle(signed(receipt.clone())));
				receipt.node = OTHER_NODE;
				assert_ok!(settle(signed(receipt)));
			}
		}
		let mut shown = std::collections::BTreeSet::new();
		let mut after = None;
		let mut pages = vec![];
		loop {
			let page = Billing::channels_of(NODE, 0, after, 7);
			pages.push(page.channels.len());
			for channel in page.channels {
				assert_eq!(channel.channel.sequence, 1);
				assert!(shown.insert((channel.customer, channel.service)));
			}
			match page.next {
				Some(next) => after = Some(next),
				None => break,
			}
		}
		assert_eq!((shown.len(), pages), (24, vec![7, 7, 7, 3]));
		let all = Billing::channels_of(NODE, 0, None, u32::MAX);
		assert_eq!((all.channels.len(), all.next), (24, None));
		assert_eq!(Billing::channels_of(NODE, 1, None, MAX_ON_PAGE).channels, []);
		assert_eq!(Billing::channels_of(1_000, 0, None, MAX_ON_PAGE).channels, []);
	});
}

#[test]
fn epochs_and_their_prices() {
	Chain::new().run(|| {
		pass(EPOCH);
		let EpochsView { epochs, windows } = Billing::epochs();
		assert_eq!((epochs.oldest, epochs.current, windows), (0, 1, EPOCH_WINDOWS));
		assert!(Billing::price_table(1).is_some());
		assert_eq!(Billing::price_table(2), None);
	});
}
