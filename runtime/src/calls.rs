//! The responsibility of each call. The table for readers is docs/privileged-calls.md, made from this.
//!
//! Every match is exhaustive: a call that is added does not compile until someone decided about it. Raw storage and forced
//! balances belong to no power. Calls that wrap others are open: what they wrap is judged by itself, and a power does not reach
//! into them.

use crate::{
	configs::governance::{track_of_referendum, SUCCESSOR},
	RuntimeCall,
};
use immortal_primitives::responsibility::Responsibility::{
	ConsensusCoordination, EconomicManagement, HealthMonitoring, NetworkGovernance, NodeRegistration, RuntimeUpgrade,
	SecurityOversight,
};
use pallet_responsibilities::{
	Access::{self, Closed, Electorate, Open, Responsible, Root},
	Rules,
};

/// What the runtime says of its calls.
pub struct CallRules;

impl Rules<RuntimeCall> for CallRules {
	fn access(call: &RuntimeCall) -> Access {
		match call {
			RuntimeCall::System(call) => system(call),
			RuntimeCall::Timestamp(call) => timestamp(call),
			RuntimeCall::Session(call) => session(call),
			RuntimeCall::Grandpa(call) => grandpa(call),
			RuntimeCall::MultiBlockMigrations(call) => migrations(call),
			RuntimeCall::GiftedNodes(call) => gifted_nodes(call),
			RuntimeCall::Finality(call) => finality(call),
			RuntimeCall::Responsibilities(call) => responsibilities(call),
			RuntimeCall::Balances(call) => balances(call),
			RuntimeCall::Coins(call) => coins(call),
			RuntimeCall::Incentives(call) => incentives(call),
			RuntimeCall::Treasury(call) => treasury(call),
			RuntimeCall::Billing(call) => billing(call),
			RuntimeCall::Scaling(call) => scaling(call),
			RuntimeCall::Preimage(call) => preimage(call),
			RuntimeCall::Scheduler(call) => scheduler(call),
			// Nobody stops a vote on who is in office.
			RuntimeCall::Referenda(
				pallet_referenda::Call::cancel { index } | pallet_referenda::Call::kill { index },
			) if track_of_referendum(*index) == Some(SUCCESSOR) => Closed,
			RuntimeCall::Referenda(call) => referenda(call),
			RuntimeCall::ConvictionVoting(call) => conviction_voting(call),
			RuntimeCall::SafeMode(call) => safe_mode(call),
			RuntimeCall::TxPause(call) => tx_pause(call),
			RuntimeCall::Immortality(call) => immortality(call),
			RuntimeCall::Council(call) => council(call),
			RuntimeCall::Utility(call) => utility(call),
			RuntimeCall::Multisig(call) => multisig(call),
			RuntimeCall::Proxy(call) => proxy(call),
		}
	}

	/// Code, and what hurries a vote on it; thresholds of others' standing; seats and jail; forced finality; when an owner has failed; and what could stop a
	/// vote on all this, or what it decided.
	fn waits(call: &RuntimeCall) -> bool {
		use pallet_gifted_nodes::Call as Nodes;
		use pallet_responsibilities::Call as Responsibilities;
		match call {
			RuntimeCall::Responsibilities(call) => matches!(
				call,
				Responsibilities::authorize_upgrade { .. }
					| Responsibilities::set_holders { .. }
					| Responsibilities::set_policy { .. }
					| Responsibilities::whitelist_call { .. }
			),
			RuntimeCall::GiftedNodes(call) => matches!(
				call,
				Nodes::admit { .. } | Nodes::revoke_admission { .. } | Nodes::jail { .. } | Nodes::set_policy { .. }
			),
			RuntimeCall::Referenda(call) => matches!(
				call,
				pallet_referenda::Call::cancel { .. } | pallet_referenda::Call::kill { .. }
			),
			RuntimeCall::Incentives(call) => matches!(call, pallet_incentives::Call::set_policy { .. }),
			RuntimeCall::Treasury(call) => matches!(
				call,
				pallet_treasury::Call::set_policy { .. } | pallet_treasury::Call::cancel { .. }
			),
			RuntimeCall::Scaling(call) => matches!(call, pallet_scaling::Call::set_policy { .. }),
			RuntimeCall::Grandpa(call) => matches!(call, pallet_grandpa::Call::note_stalled { .. }),
			RuntimeCall::Immortality(call) => matches!(call, pallet_immortality::Call::set_policy { .. }),
			_ => false,
		}
	}
}

/// Calls that neither safe-mode nor a pause stops, by the names of pallets and, where only some of a pallet's are meant, of calls:
/// what makes and finalises blocks, signs of life, how nodes come and are admitted, votes, and every privileged call: what holders and
/// voters decide must be done. Wrappers are among them: what they wrap is judged by itself.
pub const NEVER_STOPPED: [(&str, &[&str]); 21] = [
	("Timestamp", &[]),
	("Finality", &[]),
	("Grandpa", &[]),
	("Session", &[]),
	(
		"GiftedNodes",
		&[
			"heartbeat",
			"unjail",
			"end_maintenance",
			"apply",
			"support",
			"register",
			"set_keys",
			"admit",
			"revoke_admission",
			"jail",
			"set_policy",
		],
	),
	("Coins", &["mint", "set_rate", "set_rate_terms"]),
	("Incentives", &["set_policy"]),
	("Treasury", &["spend", "cancel", "set_policy"]),
	("Billing", &["set_rates", "set_policy"]),
	("Scaling", &["request", "approve", "cancel", "set_policy"]),
	("Responsibilities", &[]),
	("Immortality", &[]),
	("Council", &[]),
	("Preimage", &[]),
	("Referenda", &[]),
	("ConvictionVoting", &[]),
	("SafeMode", &[]),
	("TxPause", &[]),
	("Utility", &[]),
	("Multisig", &[]),
	("Proxy", &[]),
];

/// Whether a call goes on whatever is stopped.
pub fn is_never_stopped(pallet: &str, call: &str) -> bool {
	NEVER_STOPPED
		.iter()
		.any(|(name, calls)| *name == pallet && (calls.is_empty() || calls.contains(&call)))
}

/// `rules!(name, crate; rule => calls, ...)`: a function from a pallet's calls to who can make them. Calls that are
/// not named do not compile.
macro_rules! rules {
	($name:ident, $pallet:ident $(, $instance:ident)?; $($rule:expr => $($call:ident)+,)+) => {
		fn $name(call: &$pallet::Call<crate::Runtime $(, $pallet::$instance)?>) -> Access {
			match call {
				$($(| $pallet::Call::$call { .. })+ => $rule,)+
				$pallet::Call::__Ignore(..) => Closed,
			}
		}
	};
}

rules!(system, frame_system;
	Open => remark remark_with_event apply_authorized_upgrade,
	Closed => set_heap_pages set_code set_code_without_checks set_storage kill_storage kill_prefix
		authorize_upgrade authorize_upgrade_without_checks,
);
rules!(timestamp, pallet_timestamp; Open => set,);
rules!(session, pallet_session; Open => set_keys purge_keys,);
rules!(grandpa, pallet_grandpa;
	Open => report_equivocation report_equivocation_unsigned,
	Root(ConsensusCoordination) => note_stalled,
);
rules!(migrations, pallet_migrations;
	Closed => force_set_cursor force_set_active_cursor force_onboard_mbms clear_historic,
);
rules!(gifted_nodes, pallet_gifted_nodes;
	Open => apply withdraw_application support register set_keys set_resources bond_more start_maintenance
		end_maintenance retire withdraw_bond unjail heartbeat,
	Responsible(NodeRegistration) => admit revoke_admission jail set_policy,
);
rules!(finality, pallet_finality; Open => report,);
rules!(responsibilities, pallet_responsibilities;
	Open => act approve end_approval enact veto withdraw discard apply_upgrade discard_whitelisted,
	Responsible(RuntimeUpgrade) => authorize_upgrade,
	Responsible(NetworkGovernance) => set_holders set_policy,
	Responsible(SecurityOversight) => whitelist_call,
	Electorate => name_owner dispatch_whitelisted,
);
rules!(balances, pallet_balances;
	Open => transfer_allow_death transfer_keep_alive transfer_all upgrade_accounts burn,
	Closed => force_transfer force_unreserve force_set_balance force_adjust_total_issuance,
);
rules!(coins, pallet_coins;
	Open => transfer transfer_keep_alive transfer_all set_fee_coin burn release_vested remit,
	Responsible(EconomicManagement) => mint set_rate set_rate_terms,
);
rules!(incentives, pallet_incentives;
	Open => claim,
	Responsible(EconomicManagement) => set_policy,
);
// Tracks of governance with limits may spend, too.
rules!(treasury, pallet_treasury;
	Open => payout reclaim,
	Responsible(EconomicManagement) => spend cancel set_policy,
);
rules!(billing, pallet_billing;
	Open => open_account deposit set_cap request_withdrawal cancel_withdrawal withdraw close_account reap_account
		appoint_meter dismiss_meter settle,
	Responsible(EconomicManagement) => set_rates set_policy,
);
rules!(scaling, pallet_scaling;
	Open => take_order take_offer renew,
	Responsible(EconomicManagement) => request approve cancel set_policy,
);
rules!(preimage, pallet_preimage;
	Open => note_preimage unnote_preimage ensure_updated,
	Closed => request_preimage unrequest_preimage,
);
rules!(scheduler, pallet_scheduler;
	Closed => schedule cancel schedule_named cancel_named schedule_after schedule_named_after set_retry
		set_retry_named cancel_retry cancel_retry_named,
);
rules!(referenda, pallet_referenda;
	Open => submit place_decision_deposit refund_decision_deposit refund_submission_deposit set_metadata,
	Responsible(SecurityOversight) => cancel kill,
	Closed => nudge_referendum one_fewer_deciding,
);
rules!(conviction_voting, pallet_conviction_voting;
	Open => vote delegate undelegate unlock remove_vote remove_other_vote,
);
rules!(safe_mode, pallet_safe_mode;
	Open => enter extend release_deposit,
	Responsible(SecurityOversight) => force_enter force_extend force_exit,
	Closed => force_slash_deposit force_release_deposit,
);
rules!(tx_pause, pallet_tx_pause; Responsible(SecurityOversight) => pause unpause,);
// What the council decides, and what the cold key and operators do, is checked by the calls themselves.
rules!(immortality, pallet_immortality;
	Open => heartbeat report note_finding set_heartbeat_key renew_lease set_ballot cancel_activation hand_over claim_return
		object announce_maintenance override_maintenance,
	Responsible(HealthMonitoring) => start_drill,
	Responsible(NetworkGovernance) => set_policy,
);
rules!(council, pallet_collective, Instance1;
	Open => execute propose vote close release_proposal_cost,
	Closed => set_members disapprove_proposal kill,
);
rules!(utility, pallet_utility;
	Open => batch as_derivative batch_all force_batch if_else,
	Closed => dispatch_as with_weight dispatch_as_fallible,
);
rules!(multisig, pallet_multisig;
	Open => as_multi_threshold_1 as_multi approve_as_multi cancel_as_multi poke_deposit,
);
rules!(proxy, pallet_proxy;
	Open => proxy add_proxy remove_proxy remove_proxies create_pure kill_pure announce remove_announcement
		reject_announcement proxy_announced poke_deposit,
);
