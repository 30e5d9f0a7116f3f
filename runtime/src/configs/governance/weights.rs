//! Weights of SDK pallets whose calls charge something in this runtime.

use crate::Runtime;
use frame_support::weights::Weight;
use pallet_billing::WeightInfo as _;

/// As measured by the SDK, and what the charge weighs.
pub struct Charged;

/// `delegate!(pallet; call(parameters), ...; charged: call(parameters), ...)`
macro_rules! delegate {
	($pallet:ident; $($same:ident($($argument:ident)?)),+; charged: $($charged:ident($($parameter:ident)?)),+) => {
		impl $pallet::WeightInfo for Charged {
			$(fn $same($($argument: u32)?) -> Weight {
				$pallet::weights::SubstrateWeight::<Runtime>::$same($($argument)?)
			})+
			$(fn $charged($($parameter: u32)?) -> Weight {
				$pallet::weights::SubstrateWeight::<Runtime>::$charged($($parameter)?)
					.saturating_add(<Runtime as pallet_billing::Config>::WeightInfo::charge())
			})+
		}
	};
}

delegate!(pallet_preimage;
	note_requested_preimage(bytes), note_no_deposit_preimage(bytes), unnote_preimage(), unnote_no_deposit_preimage(),
	request_preimage(), request_no_deposit_preimage(), request_unnoted_preimage(), request_requested_preimage(),
	unrequest_preimage(), unrequest_unnoted_preimage(), unrequest_multi_referenced_preimage(), ensure_updated(count);
	charged: note_preimage(bytes)
);

delegate!(pallet_referenda;
	place_decision_deposit_preparing(), place_decision_deposit_queued(), place_decision_deposit_not_queued(),
	place_decision_deposit_passing(), place_decision_deposit_failing(), refund_decision_deposit(),
	refund_submission_deposit(), cancel(), kill(), one_fewer_deciding_queue_empty(), one_fewer_deciding_failing(),
	one_fewer_deciding_passing(), nudge_referendum_requeued_insertion(), nudge_referendum_requeued_slide(),
	nudge_referendum_queued(), nudge_referendum_not_queued(), nudge_referendum_no_deposit(),
	nudge_referendum_preparing(), nudge_referendum_timed_out(), nudge_referendum_begin_deciding_failing(),
	nudge_referendum_begin_deciding_passing(), nudge_referendum_begin_confirming(), nudge_referendum_end_confirming(),
	nudge_referendum_continue_not_confirming(), nudge_referendum_continue_confirming(), nudge_referendum_approved(),
	nudge_referendum_rejected(), set_some_metadata(), clear_metadata();
	charged: submit()
);
