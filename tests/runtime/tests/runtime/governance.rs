//! Referenda: from the deposit to what they decided.

use crate::chain::{account, act, balance, has_event, power, run_to_block, submit, Chain};
use frame_support::{
	assert_noop, assert_ok,
	traits::{schedule::DispatchTime, Currency, Get, LockableCurrency, StorePreimage, WithdrawReasons},
};
use frame_system::RawOrigin;
use immortal_primitives::{
	money::{Balance, Coin, Pot, COIN},
	responsibility::Responsibility::{self, *},
};
use immortal_runtime::{
	configs::governance::{Tracks, VotableGen, VotingGen},
	Coins, ConvictionVoting, Gen, OriginCaller, Preimage, Referenda, Responsibilities, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeOrigin, System,
};
use pallet_conviction_voting::{AccountVote, Conviction, Vote};
use pallet_referenda::{ReferendumIndex, ReferendumInfo, ReferendumInfoFor, TracksInfo};
use pallet_responsibilities::Origin;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, MultiAddress,
};

const VOTERS: [Sr25519Keyring; 6] = [Alice, Bob, Charlie, Dave, Eve, Ferdie];

/// What calls of a power are made with.
fn of(responsibility: Responsibility) -> OriginCaller {
	Origin::Responsible {
		responsibility,
		tenure: Responsibilities::tenure(),
	}
	.into()
}

fn propose(origin: OriginCaller, call: RuntimeCall) -> Result<ReferendumIndex, DispatchError> {
	let index = pallet_referenda::ReferendumCount::<Runtime>::get();
	let proposal = Preimage::bound(call).expect("it is small");
	Referenda::submit(
		RuntimeOrigin::signed(account(Bob)),
		Box::new(origin),
		proposal,
		DispatchTime::After(0),
	)?;
	Ok(index)
}

fn deposit(index: ReferendumIndex) {
	assert_ok!(Referenda::place_decision_deposit(
		RuntimeOrigin::signed(account(Charlie)),
		index
	));
}

fn vote(who: Sr25519Keyring, index: ReferendumIndex, aye: bool, balance: Balance) -> Result<(), DispatchError> {
	let vote = AccountVote::Standard {
		vote: Vote {
			aye,
			conviction: Conviction::Locked1x,
		},
		balance,
	};
	ConvictionVoting::vote(RuntimeOrigin::signed(account(who)), index, vote)
}

/// Proposes a call and has everybody vote aye.
pub fn carry(origin: OriginCaller, call: RuntimeCall) -> ReferendumIndex {
	let index = propose(origin, call).expect("there is a track");
	deposit(index);
	for who in VOTERS {
		assert_ok!(vote(who, index, true, 9_000 * COIN));
	}
	index
}

fn is_approved(index: ReferendumIndex) -> bool {
	matches!(
		ReferendumInfoFor::<Runtime>::get(index),
		Some(ReferendumInfo::Approved(..))
	)
}

fn mint(amount: Balance) -> RuntimeCall {
	pallet_coins::Call::mint {
		coin: Coin::Nex,
		amount,
	}
	.into()
}

/// Makes room below the cap.
fn burn(amount: Balance) {
	assert_ok!(Coins::burn(
		RuntimeOrigin::signed(account(Dave)),
		Coin::Nex,
		amount,
		true
	));
}

fn treasury() -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Coins::balance(Coin::Nex, &Pot::Treasury.account())
}

/// What a proposal came to in this block. Alarms of referenda are scheduled too, but have no name.
fn outcome() -> Option<Result<(), DispatchError>> {
	System::events().iter().find_map(|record| match &record.event {
		RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched {
			id: Some(_), result, ..
		}) => Some(*result),
		_ => None,
	})
}

fn run_until_dispatched() -> Result<(), DispatchError> {
	run_until_dispatched_with(|| ())
}

/// Goes on until a proposal is done, with what happens in each block besides; gives what came of it.
pub fn run_until_dispatched_with(besides: impl Fn()) -> Result<(), DispatchError> {
	for _ in 0..200 {
		run_to_block(System::block_number() + 1);
		besides();
		if let Some(outcome) = outcome() {
			return outcome;
		}
	}
	panic!("nothing was dispatched");
}

#[test]
fn coin_holders_use_a_power() {
	Chain::new("development").run(|| {
		burn(5 * COIN);
		let before = treasury();
		let index = carry(of(EconomicManagement), mint(5 * COIN));
		assert_ok!(run_until_dispatched());
		assert!(is_approved(index));
		// Fees and dust come in other coins.
		assert_eq!(treasury(), before + 5 * COIN);
	});
}

#[test]
fn they_do_whoever_holds_it() {
	Chain::new("development").run(|| {
		let vacant = pallet_responsibilities::Holders::Vacant;
		assert_ok!(Responsibilities::set_holders(
			power(NetworkGovernance),
			EconomicManagement,
			vacant
		));
		burn(5 * COIN);
		carry(of(EconomicManagement), mint(5 * COIN));
		assert_ok!(run_until_dispatched());
	});
}

#[test]
fn what_insists_on_root_is_reached_by_acting() {
	Chain::new("development").run(|| {
		let stall: RuntimeCall = pallet_grandpa::Call::note_stalled {
			delay: 10,
			best_finalized_block_number: 0,
		}
		.into();
		carry(of(ConsensusCoordination), act(ConsensusCoordination, stall).into());
		assert_ok!(run_until_dispatched());
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::Responsibilities(pallet_responsibilities::Event::Acted { by: None, .. })
		)));
	});
}

#[test]
fn on_the_wrong_track_a_call_fails() {
	Chain::new("development").run(|| {
		burn(5 * COIN);
		let before = treasury();
		carry(of(NodeRegistration), mint(5 * COIN));
		assert_eq!(run_until_dispatched(), Err(DispatchError::BadOrigin));
		run_to_block(System::block_number() + 1);
		carry(of(NodeRegistration), act(NodeRegistration, mint(5 * COIN)).into());
		let wrong = pallet_responsibilities::Error::<Runtime>::WrongResponsibility;
		assert_eq!(run_until_dispatched(), Err(wrong.into()));
		assert_eq!(treasury(), before);
	});
}

#[test]
fn there_is_no_track_to_root_nor_to_an_old_tenure() {
	Chain::new("development").run(|| {
		let no_track = || pallet_referenda::Error::<Runtime>::NoTrack;
		let signed = RawOrigin::Signed(account(Bob));
		for origin in [OriginCaller::system(RawOrigin::Root), OriginCaller::system(signed)] {
			assert_noop!(propose(origin, mint(1)), no_track());
		}
		let old = of(EconomicManagement);
		let electorate = Origin::Electorate { tenure: 0 };
		assert_ok!(Responsibilities::name_owner(
			electorate.into(),
			MultiAddress::Id(account(Eve))
		));
		assert_noop!(propose(old, mint(1)), no_track());
		assert_ok!(propose(of(EconomicManagement), mint(1)));
	});
}

#[test]
fn a_new_tenure_voids_what_was_being_decided() {
	Chain::new("development").run(|| {
		burn(5 * COIN);
		let before = treasury();
		carry(of(EconomicManagement), mint(5 * COIN));
		let electorate = Origin::Electorate { tenure: 0 };
		assert_ok!(Responsibilities::name_owner(
			electorate.into(),
			MultiAddress::Id(account(Eve))
		));
		assert_eq!(run_until_dispatched(), Err(DispatchError::BadOrigin));
		assert_eq!(treasury(), before);
	});
}

#[test]
fn without_a_deposit_nothing_is_decided() {
	Chain::new("development").run(|| {
		let index = propose(of(EconomicManagement), mint(1)).expect("there is a track");
		for who in VOTERS {
			assert_ok!(vote(who, index, true, 9_000 * COIN));
		}
		run_to_block(60);
		assert!(!is_approved(index));
		// Whoever cannot pay it cannot propose.
		let poor = RuntimeOrigin::signed([7; 32].into());
		let proposal = Preimage::bound(mint(1)).expect("it is small");
		let submitted = Referenda::submit(poor, Box::new(of(EconomicManagement)), proposal, DispatchTime::After(0));
		assert_eq!(
			submitted,
			Err(pallet_balances::Error::<Runtime, pallet_balances::Instance1>::InsufficientBalance.into())
		);
	});
}

#[test]
fn noes_win() {
	Chain::new("development").run(|| {
		let index = propose(of(SecurityOversight), mint(1)).expect("there is a track");
		deposit(index);
		assert_ok!(vote(Bob, index, true, 1_000 * COIN));
		assert_ok!(vote(Dave, index, false, 2_000 * COIN));
		run_to_block(200);
		assert!(matches!(
			ReferendumInfoFor::<Runtime>::get(index),
			Some(ReferendumInfo::Rejected(..))
		));
	});
}

#[test]
fn coin_holders_name_another_owner() {
	Chain::new("development").run(|| {
		let name_owner = pallet_responsibilities::Call::name_owner {
			owner: MultiAddress::Id(account(Eve)),
		};
		carry(Origin::Electorate { tenure: 0 }.into(), name_owner.into());
		assert_ok!(run_until_dispatched());
		assert_eq!(Responsibilities::owner(), Some(account(Eve)));
		assert_eq!(Responsibilities::tenure(), 1);
	});
}

#[test]
fn what_oversight_whitelisted_is_decided_on_faster() {
	Chain::new("development").run(|| {
		burn(5 * COIN);
		let before = treasury();
		let hash = BlakeTwo256::hash_of(&mint(5 * COIN));
		assert_ok!(Responsibilities::whitelist_call(power(SecurityOversight), hash));
		let dispatch = pallet_responsibilities::Call::dispatch_whitelisted {
			call: Box::new(mint(5 * COIN)),
		};
		let begun = System::block_number();
		carry(Origin::Whitelisted { tenure: 0 }.into(), dispatch.into());
		assert_ok!(run_until_dispatched());
		assert_eq!(treasury(), before + 5 * COIN);
		assert!(System::block_number() - begun < 8, "an ordinary one takes 39");
	});
}

fn spend(amount: Balance) -> RuntimeCall {
	pallet_treasury::Call::spend {
		coin: Coin::Nex,
		amount,
		beneficiary: MultiAddress::Id(account(Ferdie)),
		valid_from: None,
	}
	.into()
}

#[test]
fn coin_holders_spend_of_the_treasury_up_to_the_limit_of_the_track() {
	Chain::new("development").run(|| {
		use pallet_treasury::{Error, Origin::SmallSpender};
		let limit = pallet_treasury::Terms::<Runtime>::get().small_limit;
		let most = Coin::Nex.amount_rounded_down(limit);
		carry(SmallSpender.into(), spend(most + 1));
		assert_eq!(run_until_dispatched(), Err(Error::<Runtime>::AboveLimit.into()));
		run_to_block(System::block_number() + 1);
		carry(SmallSpender.into(), spend(most));
		assert_ok!(run_until_dispatched());
		let before = balance(Coin::Nex, Ferdie);
		assert_ok!(immortal_runtime::Treasury::payout(
			RuntimeOrigin::signed(account(Bob)),
			0
		));
		assert_eq!(balance(Coin::Nex, Ferdie), before + most);
	});
}

#[test]
fn a_delegate_votes_with_what_was_delegated() {
	Chain::new("development").run(|| {
		let index = propose(of(EconomicManagement), mint(1)).expect("there is a track");
		let delegate = ConvictionVoting::delegate(
			RuntimeOrigin::signed(account(Dave)),
			1,
			MultiAddress::Id(account(Bob)),
			Conviction::Locked1x,
			3_000 * COIN,
		);
		assert!(delegate.is_ok());
		assert_ok!(vote(Bob, index, true, 1_000 * COIN));
		let ayes = match ReferendumInfoFor::<Runtime>::get(index) {
			Some(ReferendumInfo::Ongoing(status)) => status.tally.ayes,
			other => panic!("{other:?}"),
		};
		assert_eq!(ayes, 4_000 * COIN);
	});
}

#[test]
fn what_vests_to_the_owner_has_no_vote() {
	Chain::new("development").run(|| {
		let index = propose(of(EconomicManagement), mint(1)).expect("there is a track");
		let all = balance(Coin::Gen, Alice);
		let own = VotingGen::total_balance(&account(Alice));
		let least = Gen::minimum_balance();
		assert!(all > 100_000 * COIN && own < 10_001 * COIN, "{all} and {own}");
		assert!(vote(Alice, index, true, own + 1).is_err());
		let delegate = |amount| {
			let to = MultiAddress::Id(account(Dave));
			ConvictionVoting::delegate(RuntimeOrigin::signed(account(Alice)), 1, to, Conviction::None, amount)
		};
		assert!(delegate(own + 1).is_err());
		assert_ok!(vote(Alice, index, true, own));

		// Nor does it stand for the votes of what then moves on.
		let moved = Coins::transfer(
			RuntimeOrigin::signed(account(Alice)),
			Coin::Gen,
			MultiAddress::Id(account(Dave)),
			least,
		);
		assert!(moved.is_err());
		// What can vote is what everybody else has, and what the owner has beyond that.
		let pots: Balance = Pot::ALL.map(|pot| Gen::total_balance(&pot.account())).iter().sum();
		let issuance = <Gen as Currency<_>>::total_issuance();
		assert_eq!(VotableGen::get(), issuance - pots - (all - own));
	});
}

#[test]
fn a_lock_on_votes_covers_what_voted() {
	Chain::new("development").run(|| {
		let who = account(Bob);
		let free = Gen::free_balance(&who);
		VotingGen::set_lock(*b"testlock", &who, free, WithdrawReasons::all());
		let dest = MultiAddress::Id(account(Dave));
		assert!(Coins::transfer(RuntimeOrigin::signed(who.clone()), Coin::Gen, dest, COIN).is_err());
		VotingGen::remove_lock(*b"testlock", &who);
	});
}

#[test]
fn tracks_are_sorted_and_every_power_has_one() {
	Chain::new("development").run(|| {
		assert_ok!(Tracks::check_integrity());
		for responsibility in Responsibility::ALL {
			let id = Tracks::track_for(&of(responsibility)).expect("there is a track");
			let info = Tracks::info(id).expect("it is described");
			assert!(info.prepare_period > 0 && info.confirm_period > 0 && info.min_enactment_period > 0);
		}
	});
}

#[test]
fn on_a_real_chain_periods_are_in_days() {
	Chain::new("development").run_unchecked(|| {
		pallet_responsibilities::Terms::<Runtime>::put(pallet_responsibilities::Policy::default());
		let upgrade = Tracks::info(6).expect("it is the track of upgrades");
		let days = 28_800;
		assert_eq!(
			(
				upgrade.decision_period,
				upgrade.confirm_period,
				upgrade.min_enactment_period
			),
			(14 * days, days, days)
		);
		assert_eq!(
			<Runtime as pallet_conviction_voting::Config>::VoteLockingPeriod::get(),
			7 * days
		);
	});
}

#[test]
fn nobody_stops_a_vote_on_who_is_in_office() {
	Chain::new("development").run(|| {
		let name_owner = pallet_responsibilities::Call::name_owner {
			owner: MultiAddress::Id(account(Eve)),
		};
		let index = propose(Origin::Electorate { tenure: 0 }.into(), name_owner.into()).expect("there is a track");
		let unreachable = || pallet_responsibilities::Error::<Runtime>::Unreachable;
		for call in [
			pallet_referenda::Call::cancel { index },
			pallet_referenda::Call::kill { index },
		] {
			let stopped = submit(Alice, act(SecurityOversight, call)).expect("the transaction is valid");
			assert_eq!(stopped, Err(unreachable().into()));
		}
	});
}

#[test]
fn what_was_decided_is_done_in_safe_mode_too() {
	Chain::new("development").run(|| {
		burn(5 * COIN);
		let before = treasury();
		assert_ok!(immortal_runtime::SafeMode::force_enter(power(SecurityOversight)));
		carry(of(EconomicManagement), mint(5 * COIN));
		assert_ok!(run_until_dispatched());
		assert_eq!(treasury(), before + 5 * COIN);
	});
}

#[test]
fn killed_referenda_lose_their_deposits_to_the_treasury() {
	Chain::new("development").run(|| {
		let index = propose(of(EconomicManagement), mint(1)).expect("there is a track");
		deposit(index);
		let of_treasury = || Gen::total_balance(&Pot::Treasury.account());
		let before = of_treasury();
		assert_ok!(Referenda::kill(power(SecurityOversight), index));
		assert_eq!(of_treasury(), before + 101 * COIN);
		let act = pallet_responsibilities::Call::act {
			responsibility: SecurityOversight,
			call: Box::new(pallet_referenda::Call::cancel { index }.into()),
		};
		let finished = pallet_referenda::Error::<Runtime>::NotOngoing;
		assert_eq!(
			submit(Alice, act).expect("the transaction is valid"),
			Err(finished.into())
		);
	});
}
