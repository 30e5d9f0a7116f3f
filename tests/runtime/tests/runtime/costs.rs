//! What powers and votes cost. `scripts/measure powers` prints it; no part of the tests.

use crate::chain::{account, power, signed, Chain};
use codec::Encode;
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	traits::{schedule::DispatchTime, Bounded, Hooks},
};
use immortal_primitives::{
	money::{Coin, COIN},
	responsibility::Responsibility::{EconomicManagement, NetworkGovernance},
};
use immortal_runtime::{
	Responsibilities, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, Scheduler, System, TransactionPayment,
};
use pallet_conviction_voting::{AccountVote, Conviction, Vote};
use pallet_responsibilities::{threshold, Holders, Origin};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob};
use sp_runtime::traits::{BlakeTwo256, Dispatchable, Hash};
use std::time::Instant;

/// Makes a call; prints what it is said to weigh and took, and size and fee of its transaction. Without the check of the signature,
/// which takes longest in this profile.
fn measure(what: &str, who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
	let call = call.into();
	let extrinsic = signed(who, call.clone());
	let info = extrinsic.get_dispatch_info();
	let size = extrinsic.encode().len();
	let fee = TransactionPayment::compute_fee(size as u32, &info, 0) as f64 / COIN as f64;
	let declared = call.get_dispatch_info().call_weight.ref_time() as f64 / 1e6;
	let begun = Instant::now();
	let applied = call.dispatch(RuntimeOrigin::signed(account(who)));
	let took = begun.elapsed().as_secs_f64() * 1e6;
	assert_ok!(applied);
	println!("{what:44} | {declared:12.0} | {took:9.0} | {size:7} | {fee:9.6}");
}

fn head(title: &str) {
	println!("{title:44} | weight, us | took, us | bytes | fee, FLX at most");
}

fn mint(amount: u128) -> RuntimeCall {
	pallet_coins::Call::mint {
		coin: Coin::Nex,
		amount,
	}
	.into()
}

fn burn() {
	let burn = pallet_coins::Call::burn {
		coin: Coin::Nex,
		amount: COIN,
		keep_alive: true,
	};
	assert_ok!(crate::chain::submit(Bob, burn).expect("the transaction is valid"));
}

#[test]
#[ignore = "a measurement: scripts/measure powers"]
fn approving() {
	head("approve");
	for count in [3usize, 15, 31] {
		Chain::new("development").run(|| {
			burn();
			let mut members: Vec<_> = (0..count as u8 - 2).map(|i| [i + 1; 32].into()).collect();
			members.extend([Alice, Bob].map(account));
			members.sort();
			let holders = Holders::Members(members.clone().try_into().expect("so many can hold it"));
			assert_ok!(Responsibilities::set_holders(
				power(NetworkGovernance),
				EconomicManagement,
				holders
			));
			let approve = |call: RuntimeCall| pallet_responsibilities::Call::<Runtime>::approve {
				responsibility: EconomicManagement,
				call: Box::new(call),
			};
			measure(&format!("the first of {count}"), Alice, approve(mint(COIN)));
			let others = members.iter().filter(|who| ![Alice, Bob].map(account).contains(who));
			for who in others.take(threshold(count as u32) as usize - 2) {
				let origin = RuntimeOrigin::signed(who.clone());
				assert_ok!(Responsibilities::approve(
					origin,
					EconomicManagement,
					Box::new(mint(COIN))
				));
			}
			measure(&format!("the last of {count}, with the call"), Bob, approve(mint(COIN)));
		});
	}
}

#[test]
#[ignore = "a measurement: scripts/measure powers"]
fn a_referendums_life() {
	head("a referendum of twelve voters");
	Chain::new("development").run_unchecked(|| {
		burn();
		let call = mint(COIN);
		let bytes = call.encode();
		let (hash, len) = (BlakeTwo256::hash(&bytes), bytes.len() as u32);
		measure("note the preimage", Bob, pallet_preimage::Call::note_preimage { bytes });
		let origin = Origin::Responsible {
			responsibility: EconomicManagement,
			tenure: 0,
		};
		let submit = pallet_referenda::Call::submit {
			proposal_origin: Box::new(origin.into()),
			proposal: Bounded::Lookup { hash, len },
			enactment_moment: DispatchTime::After(0),
		};
		measure("submit", Bob, submit);
		measure(
			"place the deposit",
			Bob,
			pallet_referenda::Call::place_decision_deposit { index: 0 },
		);
		for who in Sr25519Keyring::iter().take(12) {
			let vote = AccountVote::Standard {
				vote: Vote {
					aye: true,
					conviction: Conviction::Locked1x,
				},
				balance: 9_000 * COIN,
			};
			let call = pallet_conviction_voting::Call::vote { poll_index: 0, vote };
			measure(&format!("vote: {who}"), who, call);
		}
		let (mut busy, mut took) = (0, 0.0);
		let begun = System::block_number();
		loop {
			System::reset_events();
			let next = System::block_number() + 1;
			System::set_block_number(next);
			let before = Instant::now();
			let weight = Scheduler::on_initialize(next);
			let microseconds = before.elapsed().as_secs_f64() * 1e6;
			if !System::events().is_empty() {
				busy += 1;
				took += microseconds;
				println!(
					"{:44} | {:12.0} | {microseconds:9.0} |",
					format!("alarm in block {next}"),
					weight.ref_time() as f64 / 1e6
				);
			}
			let done = System::events().iter().any(|record| {
				matches!(
					record.event,
					RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched {
						id: Some(_),
						result: Ok(()),
						..
					})
				)
			});
			if done || next > 400 {
				assert!(done, "it came to nothing");
				println!(
					"of {} blocks {busy} had something to do for it, {took:.0} us in all",
					next - begun
				);
				break;
			}
		}
	});
}
