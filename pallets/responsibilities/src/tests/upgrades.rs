use crate::{mock::*, Error, Event, Pending};
use frame_support::{assert_noop, assert_ok, dispatch::Pays, storage::with_storage_layer};
use frame_system::Error as SystemError;
use immortal_primitives::responsibility::Responsibility::*;
use sp_core::storage::well_known_keys::CODE;
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchError,
};

/// Code of version 1; the chain runs version 0.
const CODE_1: [u8; 3] = [1, 2, 3];

fn hash(code: &[u8]) -> H256 {
	BlakeTwo256::hash(code)
}

fn authorize(code: &[u8]) -> Result<(), DispatchError> {
	let call = crate::Call::authorize_upgrade { code_hash: hash(code) };
	Responsibilities::act(RuntimeOrigin::signed(OWNER), RuntimeUpgrade, Box::new(call.into()))
		.map(drop)
		.map_err(|failed| failed.error)
}

fn apply(code: &[u8]) -> Result<(), DispatchError> {
	with_storage_layer(|| {
		Responsibilities::apply_upgrade(RuntimeOrigin::signed(STRANGER), code.to_vec())
			.map(drop)
			.map_err(|failed| failed.error)
	})
}

fn code() -> Option<Vec<u8>> {
	sp_io::storage::get(CODE).map(|code| code.to_vec())
}

#[test]
fn anybody_brings_the_code_that_was_decided_on() {
	Chain::new().run(|| {
		assert_noop!(apply(&CODE_1), Error::<Test>::UnknownAct);
		assert_ok!(authorize(&CODE_1));
		assert_noop!(apply(&[1, 2, 4]), Error::<Test>::UnknownAct);
		let applied = Responsibilities::apply_upgrade(RuntimeOrigin::signed(STRANGER), CODE_1.to_vec());
		assert_eq!(applied.map(|post| post.pays_fee), Ok(Pays::No));
		assert_eq!(code().as_deref(), Some(&CODE_1[..]));
		System::assert_last_event(
			Event::UpgradeApplied {
				code_hash: hash(&CODE_1),
			}
			.into(),
		);
		assert_eq!(Pending::<Test>::count(), 0);
		assert_noop!(apply(&CODE_1), Error::<Test>::UnknownAct);
	});
}

#[test]
fn the_version_must_rise() {
	Chain::new().run(|| {
		let same = [0, 9];
		assert_ok!(authorize(&same));
		assert_noop!(apply(&same), SystemError::<Test>::SpecVersionNeedsToIncrease);
	});
}

#[test]
fn on_a_mature_chain_the_owners_upgrade_waits_and_can_be_vetoed() {
	Chain::mature().run(|| {
		assert_ok!(authorize(&CODE_1));
		assert_noop!(apply(&CODE_1), Error::<Test>::TooEarly);
		// It is no call that could be enacted.
		System::set_block_number(1 + DELAY);
		let upgrade = crate::Call::authorize_upgrade {
			code_hash: hash(&CODE_1),
		};
		let enacted = Responsibilities::enact(RuntimeOrigin::signed(STRANGER), Box::new(upgrade.into()));
		assert_noop!(enacted.map_err(|failed| failed.error), Error::<Test>::UnknownAct);
		for seated in &SEATED[..2] {
			assert_ok!(Responsibilities::veto(RuntimeOrigin::signed(*seated), hash(&CODE_1)));
		}
		assert_noop!(apply(&CODE_1), Error::<Test>::UnknownAct);

		assert_ok!(authorize(&CODE_1));
		System::set_block_number(1 + 2 * DELAY);
		assert_ok!(apply(&CODE_1));
		assert_eq!(code().as_deref(), Some(&CODE_1[..]));
	});
}

#[test]
fn an_upgrade_by_referendum_is_not_the_operators_to_veto() {
	Chain::mature().run(|| {
		let upgrade = |origin| Responsibilities::authorize_upgrade(origin, hash(&CODE_1));
		assert_ok!(upgrade(power(RuntimeUpgrade)));
		assert_noop!(upgrade(power(RuntimeUpgrade)), Error::<Test>::AlreadyPending);
		assert_noop!(
			Responsibilities::veto(RuntimeOrigin::signed(SEATED[0]), hash(&CODE_1)),
			Error::<Test>::NotVetoable
		);
		assert_ok!(apply(&CODE_1));
	});
}

#[test]
fn nobody_else_decides_on_code() {
	Chain::new().run(|| {
		let others = [RuntimeOrigin::signed(OWNER), power(NetworkGovernance)];
		for origin in powerless().into_iter().chain(others) {
			assert_noop!(Responsibilities::authorize_upgrade(origin, hash(&CODE_1)), BadOrigin);
		}
	});
}

#[test]
fn a_new_tenure_voids_an_upgrade() {
	Chain::new().run(|| {
		assert_ok!(Responsibilities::authorize_upgrade(
			power(RuntimeUpgrade),
			hash(&CODE_1)
		));
		name_owner(BOB);
		assert_noop!(apply(&CODE_1), Error::<Test>::OldTenure);
	});
}
