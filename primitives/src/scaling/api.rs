//! What the node asks the runtime about the treasury and scaling.

use super::{Decision, NoDecision, ScalingView, Scenario, SuccessMetrics, TreasuryView};
use crate::chain::BlockNumber;

sp_api::decl_runtime_apis! {
	/// The treasury, what is decided, and how well that goes.
	pub trait ScalingApi {
		/// What the treasury has.
		fn treasury() -> TreasuryView;

		/// What is decided and open.
		fn scaling() -> ScalingView;

		/// What would be decided.
		fn simulate(scenario: Scenario) -> Result<Decision<BlockNumber>, NoDecision>;

		/// How well the network does.
		fn metrics() -> SuccessMetrics;
	}
}
