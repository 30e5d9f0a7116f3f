//! Every call of the runtime, with every kind of origin.

use crate::chain::{account, power, undone, Chain};
use codec::Decode;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	traits::{GetCallMetadata, UnfilteredDispatchable},
};
use frame_system::RawOrigin;
use immortal_primitives::{
	money::{Coin, Pot},
	responsibility::Responsibility::{self, EconomicManagement, NetworkGovernance, RuntimeUpgrade},
};
use immortal_runtime::{
	calls::{is_never_stopped, CallRules, NEVER_STOPPED},
	Coins, Responsibilities, Runtime, RuntimeCall, RuntimeOrigin,
};
use pallet_responsibilities::{Access, Error, Origin, Rules};
use pallet_treasury::Origin as Spender;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};
use sp_runtime::{traits::TrailingZeroInput, DispatchError, MultiAddress};
use std::collections::BTreeSet;

/// A call of each kind that there is, with zeroes for arguments.
fn every_call() -> Vec<RuntimeCall> {
	let indices = (0..=u8::MAX).flat_map(|pallet| (0..=u8::MAX).map(move |call| [pallet, call]));
	indices
		.filter_map(|index| RuntimeCall::decode(&mut TrailingZeroInput::new(&index)).ok())
		.collect()
}

/// `Pallet.call`.
fn name(call: &RuntimeCall) -> String {
	let names = call.get_call_metadata();
	format!("{}.{}", names.pallet_name, names.function_name)
}

/// An origin, and what to call it.
type Named = (String, RuntimeOrigin);

/// Every kind of origin that there is.
fn every_origin() -> Vec<Named> {
	let mut origins: Vec<Named> = vec![
		("none".into(), RawOrigin::None.into()),
		("authorized".into(), RawOrigin::Authorized.into()),
		("the owner".into(), RuntimeOrigin::signed(account(Alice))),
		("an operator".into(), RuntimeOrigin::signed(account(Bob))),
		("root".into(), RawOrigin::Root.into()),
	];
	for tenure in [0, 1] {
		for responsibility in Responsibility::ALL {
			let origin = Origin::Responsible { responsibility, tenure };
			origins.push((format!("{responsibility:?} {tenure}"), origin.into()));
		}
		origins.push((format!("whitelisted {tenure}"), Origin::Whitelisted { tenure }.into()));
		origins.push((format!("electorate {tenure}"), Origin::Electorate { tenure }.into()));
	}
	let council = pallet_collective::RawOrigin::<_, pallet_collective::Instance1>::Members(7, 7);
	origins.push(("all of the council".into(), council.into()));
	for spender in SPENDERS {
		origins.push((format!("{spender:?}"), spender.into()));
	}
	origins
}

/// Tracks with limits, which spend of the treasury and do nothing else.
const SPENDERS: [Spender; 3] = [Spender::SmallSpender, Spender::MediumSpender, Spender::BigSpender];

/// What they let do.
const SPENDING: [&str; 3] = ["Treasury.spend", "Scaling.request", "Scaling.approve"];

/// Whether the call lets the origin in, whatever becomes of it then.
fn lets_in(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	let outcome = undone(|| call.clone().dispatch_bypass_filter(origin));
	let refused = [DispatchError::BadOrigin, Error::<Runtime>::OldTenure.into()];
	outcome.err().is_none_or(|failed| !refused.contains(&failed.error))
}

/// The one origin that a call is to let in; none for a call that needs no power.
fn only(call: &RuntimeCall) -> Option<&'static str> {
	// Written out: this is what the rules are to say.
	Some(match (CallRules::access(call), name(call).as_str()) {
		(Access::Open, _) => return None,
		(Access::Electorate, "Responsibilities.dispatch_whitelisted") => "whitelisted 0",
		(Access::Electorate, _) => "electorate 0",
		(Access::Root(_), _) => "root",
		// Nobody is root.
		(Access::Closed, _) => "root",
		(Access::Responsible(responsibility), _) => match responsibility {
			Responsibility::EconomicManagement => "EconomicManagement 0",
			Responsibility::HealthMonitoring => "HealthMonitoring 0",
			Responsibility::NetworkGovernance => "NetworkGovernance 0",
			Responsibility::NodeRegistration => "NodeRegistration 0",
			Responsibility::RuntimeUpgrade => "RuntimeUpgrade 0",
			Responsibility::SecurityOversight => "SecurityOversight 0",
			other => panic!("{other:?} has a call: add it here"),
		},
	})
}

#[test]
fn every_call_is_among_them() {
	let names: BTreeSet<String> = every_call().iter().map(name).collect();
	for pallet in RuntimeCall::get_module_names() {
		for call in RuntimeCall::get_call_names(pallet) {
			assert!(names.contains(&format!("{pallet}.{call}")), "{pallet}.{call}");
		}
	}
}

#[test]
fn every_privileged_call_lets_its_origin_in_and_no_other() {
	Chain::new("local_testnet").run(|| {
		for call in every_call() {
			let Some(only) = only(&call) else { continue };
			for (origin, given) in every_origin() {
				let is_closed = CallRules::access(&call) == Access::Closed && origin == only;
				let spends = SPENDING.contains(&name(&call).as_str()) && origin.ends_with("Spender");
				assert!(
					is_closed || lets_in(&call, given) == (origin == only || spends),
					"{} and {origin}",
					name(&call)
				);
			}
		}
	});
}

#[test]
fn the_owner_reaches_each_by_its_power_only_and_what_has_none_not_at_all() {
	Chain::new("local_testnet").run(|| {
		for call in every_call() {
			for responsibility in Responsibility::ALL {
				let act = || {
					let owner = RuntimeOrigin::signed(account(Alice));
					Responsibilities::act(owner, responsibility, Box::new(call.clone()))
				};
				let error = undone(act).err().map(|failed| failed.error);
				let refused = |because: Error<Runtime>| error == Some(because.into());
				let name = name(&call);
				match CallRules::access(&call) {
					Access::Open => assert!(refused(Error::NotPrivileged), "{name}"),
					Access::Closed | Access::Electorate => assert!(refused(Error::Unreachable), "{name}"),
					Access::Responsible(of) | Access::Root(of) if of == responsibility => assert!(
						!refused(Error::WrongResponsibility) && error != Some(DispatchError::BadOrigin),
						"{name}: {error:?}"
					),
					_ => assert!(refused(Error::WrongResponsibility), "{name}"),
				}
			}
		}
	});
}

#[test]
fn nobody_else_reaches_any() {
	Chain::new("local_testnet").run(|| {
		for call in every_call() {
			let Some(of) = CallRules::access(&call).responsibility() else {
				continue;
			};
			for (origin, given) in every_origin() {
				if origin == "the owner" || origin == format!("{of:?} 0") {
					continue;
				}
				let acted = undone(|| Responsibilities::act(given, of, Box::new(call.clone())));
				let refused = [
					DispatchError::BadOrigin,
					Error::<Runtime>::NotHolder.into(),
					Error::<Runtime>::OldTenure.into(),
					Error::<Runtime>::WrongResponsibility.into(),
				];
				let error = acted.expect_err("it was refused").error;
				assert!(refused.contains(&error), "{} and {origin}: {error:?}", name(&call));
			}
		}
	});
}

/// Ways to make a call within another.
fn wrapped(call: &RuntimeCall) -> Vec<RuntimeCall> {
	use pallet_utility::Call as Utility;
	let inner = || Box::new(call.clone());
	let calls = || vec![call.clone()];
	let as_root = || Box::new(RawOrigin::Root.into());
	vec![
		Utility::batch { calls: calls() }.into(),
		Utility::batch_all { calls: calls() }.into(),
		Utility::force_batch { calls: calls() }.into(),
		Utility::as_derivative {
			index: 0,
			call: inner(),
		}
		.into(),
		Utility::if_else {
			main: inner(),
			fallback: inner(),
		}
		.into(),
		Utility::dispatch_as {
			as_origin: as_root(),
			call: inner(),
		}
		.into(),
		Utility::dispatch_as_fallible {
			as_origin: as_root(),
			call: inner(),
		}
		.into(),
		Utility::with_weight {
			call: inner(),
			weight: Default::default(),
		}
		.into(),
		pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![account(Charlie)],
			call: inner(),
		}
		.into(),
		pallet_proxy::Call::proxy {
			real: MultiAddress::Id(account(Alice)),
			force_proxy_type: None,
			call: inner(),
		}
		.into(),
		pallet_scheduler::Call::schedule {
			when: 2,
			maybe_periodic: None,
			priority: 0,
			call: inner(),
		}
		.into(),
		pallet_responsibilities::Call::approve {
			responsibility: EconomicManagement,
			call: inner(),
		}
		.into(),
		pallet_responsibilities::Call::enact { call: inner() }.into(),
		pallet_collective::Call::<Runtime, pallet_collective::Instance1>::execute {
			proposal: inner(),
			length_bound: 1_000,
		}
		.into(),
		pallet_collective::Call::<Runtime, pallet_collective::Instance1>::propose {
			threshold: 1,
			proposal: inner(),
			length_bound: 1_000,
		}
		.into(),
		pallet_responsibilities::Call::dispatch_whitelisted { call: inner() }.into(),
	]
}

#[test]
fn no_wrapper_reaches_a_privileged_call() {
	Chain::new("local_testnet").run(|| {
		let burn = pallet_coins::Call::<Runtime>::burn {
			coin: Coin::Nex,
			amount: 10_000_000,
			keep_alive: true,
		};
		assert_ok!(burn.dispatch_bypass_filter(RuntimeOrigin::signed(account(Bob))));
		let mint: RuntimeCall = pallet_coins::Call::mint {
			coin: Coin::Nex,
			amount: 10_000_000,
		}
		.into();
		let of_treasury = || {
			use frame_support::traits::fungibles::Inspect;
			Coins::balance(Coin::Nex, &Pot::Treasury.account())
		};
		let before = of_treasury();
		for outer in wrapped(&mint)
			.iter()
			.flat_map(|call| [vec![call.clone()], wrapped(call)].concat())
		{
			for who in [Alice, Bob] {
				let minted = undone(|| {
					let _ = outer
						.clone()
						.dispatch_bypass_filter(RuntimeOrigin::signed(account(who)));
					of_treasury() != before
				});
				assert!(!minted, "{who} by {outer:?}");
			}
			let acted = Responsibilities::act(
				RuntimeOrigin::signed(account(Alice)),
				EconomicManagement,
				Box::new(outer.clone()),
			);
			assert!(acted.is_err(), "{outer:?}");
		}
		// By itself the owner may.
		assert_ok!(Responsibilities::act(
			RuntimeOrigin::signed(account(Alice)),
			EconomicManagement,
			Box::new(mint)
		));
		assert!(of_treasury() > before);
	});
}

#[test]
fn a_power_in_a_batch_is_no_more_than_the_power() {
	Chain::new("local_testnet").run(|| {
		let batch = |responsibility| {
			pallet_utility::Call::<Runtime>::batch_all {
				calls: vec![
					frame_system::Call::remark { remark: vec![] }.into(),
					pallet_responsibilities::Call::authorize_upgrade {
						code_hash: H256::repeat_byte(7),
					}
					.into(),
				],
			}
			.dispatch_bypass_filter(power(responsibility))
		};
		assert!(batch(NetworkGovernance).is_err());
		assert!(Responsibilities::pending().is_empty());
	});
}

#[test]
fn a_proxy_that_moves_no_money_has_no_powers() {
	Chain::new("development").run(|| {
		let appoint = pallet_proxy::Call::<Runtime>::add_proxy {
			delegate: MultiAddress::Id(account(Bob)),
			proxy_type: Decode::decode(&mut &[1u8][..]).expect("it is NonTransfer"),
			delay: 0,
		};
		assert_ok!(appoint.dispatch_bypass_filter(RuntimeOrigin::signed(account(Alice))));
		let authorize: RuntimeCall = pallet_responsibilities::Call::authorize_upgrade {
			code_hash: H256::repeat_byte(7),
		}
		.into();
		let act = pallet_responsibilities::Call::act {
			responsibility: RuntimeUpgrade,
			call: Box::new(authorize),
		};
		let by_proxy = pallet_proxy::Call::<Runtime>::proxy {
			real: MultiAddress::Id(account(Alice)),
			force_proxy_type: None,
			call: Box::new(act.into()),
		};
		assert_ok!(by_proxy.dispatch_bypass_filter(RuntimeOrigin::signed(account(Bob))));
		assert!(Responsibilities::pending().is_empty());
	});
}

#[test]
fn what_holders_on_a_mature_chain_do_waits_where_it_must() {
	let waiting: BTreeSet<String> = every_call()
		.iter()
		.filter(|call| CallRules::waits(call))
		.map(name)
		.collect();
	let expected = [
		"GiftedNodes.admit",
		"GiftedNodes.jail",
		"GiftedNodes.revoke_admission",
		"GiftedNodes.set_policy",
		"Grandpa.note_stalled",
		"Immortality.set_policy",
		"Incentives.set_policy",
		"Referenda.cancel",
		"Referenda.kill",
		"Responsibilities.authorize_upgrade",
		"Responsibilities.set_holders",
		"Responsibilities.set_policy",
		"Responsibilities.whitelist_call",
		"Scaling.set_policy",
		"Treasury.cancel",
		"Treasury.set_policy",
	];
	assert_eq!(waiting, expected.map(String::from).into());
}

/// What was decided on must be done: neither a pause nor safe-mode keeps it from being.
#[test]
fn no_privileged_call_can_be_stopped() {
	Chain::new("development").run(|| {
		for call in every_call() {
			if [Access::Open, Access::Closed].contains(&CallRules::access(&call)) {
				continue;
			}
			let names = call.get_call_metadata();
			assert!(
				is_never_stopped(names.pallet_name, names.function_name),
				"{}",
				name(&call)
			);
		}
	});
}

#[test]
fn what_is_never_stopped_exists() {
	for (pallet, calls) in NEVER_STOPPED {
		let known = RuntimeCall::get_call_names(pallet);
		assert!(!known.is_empty(), "{pallet}");
		for call in calls {
			assert!(known.contains(call), "{pallet}.{call}");
		}
	}
}

#[test]
fn an_upgrade_fits_into_a_block() {
	let code = vec![0; 4_000_000];
	let apply: RuntimeCall = pallet_responsibilities::Call::apply_upgrade { code }.into();
	let info = apply.get_dispatch_info();
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	let limit = limits.get(info.class).max_extrinsic.unwrap_or(limits.max_block);
	assert!(info.total_weight().all_lt(limit), "{info:?} against {limit:?}");
}

#[test]
fn upgrades_are_not_authorised_past_the_pallet() {
	Chain::new("local_testnet").run(|| {
		for call in every_call() {
			if name(&call) == "System.authorize_upgrade" {
				assert_noop!(
					Responsibilities::act(RuntimeOrigin::signed(account(Alice)), RuntimeUpgrade, Box::new(call)),
					Error::<Runtime>::Unreachable
				);
			}
		}
	});
}

/// The table in the docs. `UPDATE_DOCS=1` writes it anew.
#[test]
fn the_docs_have_the_table_of_privileged_calls() {
	const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/privileged-calls.md");
	let (begin, end) = ("<!-- table -->\n", "<!-- end of table -->");
	// Some rules read the state.
	let mut chain = Chain::new("development").into_externalities();
	let mut access = |call: &RuntimeCall| chain.execute_with(|| CallRules::access(call));
	let mut table = String::from("| call | who | holders on a mature chain wait |\n|---|---|---|\n");
	for call in every_call() {
		let who = match access(&call) {
			Access::Open => continue,
			Access::Responsible(responsibility) => format!("{responsibility:?}"),
			Access::Root(responsibility) => format!("{responsibility:?}, with Root's power"),
			Access::Electorate => "a referendum, and nobody else".into(),
			Access::Closed => "nobody".into(),
		};
		let waits = if CallRules::waits(&call) { "yes" } else { "" };
		table.push_str(&format!("| `{}` | {who} | {waits} |\n", name(&call)));
	}
	let page = std::fs::read_to_string(PAGE).expect("the page exists");
	let (before, rest) = page.split_once(begin).expect("the table begins");
	let (current, after) = rest.split_once(end).expect("the table ends");
	if std::env::var_os("UPDATE_DOCS").is_some() {
		std::fs::write(PAGE, [before, begin, &table, end, after].concat()).expect("the page can be written");
	} else {
		assert_eq!(current, table, "run this test with UPDATE_DOCS=1");
	}
}
