//! What is asked about the treasury and scaling.

use super::{block, refusal};
use crate::service::{FullClient, Hash};
use immortal_primitives::{
	chain::BlockNumber,
	scaling::{Decision, NoDecision, ScalingApi, ScalingView, Scenario, SuccessMetrics, TreasuryView},
};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::error::{ErrorObject, ErrorObjectOwned, INVALID_PARAMS_CODE},
};
use serde::Serialize;
use sp_api::ProvideRuntimeApi;
use std::sync::Arc;

/// What is decided, or would be. Which of the two it is follows from what was asked.
#[derive(Clone, Serialize)]
#[serde(untagged)]
pub enum Decided {
	/// What is seen, decided and open.
	Current(ScalingView),
	/// What would be decided in the scenario. Nothing comes of it.
	Simulated(Box<Decision<BlockNumber>>),
}

/// The methods. `at` is a block; without it, the best.
#[rpc(server, namespace = "immortal")]
pub trait ScalingRpc {
	/// What the treasury has.
	#[method(name = "treasury", blocking)]
	fn treasury(&self, at: Option<Hash>) -> RpcResult<TreasuryView>;

	/// Without a scenario, what is seen, decided and open; with one, what would be decided in it.
	#[method(name = "scalingDecision", blocking)]
	fn scaling_decision(&self, scenario: Option<Scenario>, at: Option<Hash>) -> RpcResult<Decided>;

	/// How well the network does.
	#[method(name = "metrics", blocking)]
	fn metrics(&self, at: Option<Hash>) -> RpcResult<SuccessMetrics>;
}

/// Answers them.
pub struct Scaling {
	client: Arc<FullClient>,
}

impl Scaling {
	/// Asks the runtime of `client`'s blocks.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self { client }
	}
}

impl ScalingRpcServer for Scaling {
	fn treasury(&self, at: Option<Hash>) -> RpcResult<TreasuryView> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.treasury(at)
			.map_err(|error| refusal("treasury", at, error))
	}

	fn scaling_decision(&self, scenario: Option<Scenario>, at: Option<Hash>) -> RpcResult<Decided> {
		let at = block(&self.client, at);
		let api = self.client.runtime_api();
		let Some(scenario) = scenario else {
			return api
				.scaling(at)
				.map(Decided::Current)
				.map_err(|error| refusal("scaling", at, error));
		};
		api.simulate(at, scenario)
			.map_err(|error| refusal("scaling", at, error))?
			.map(|decision| Decided::Simulated(Box::new(decision)))
			.map_err(no_decision)
	}

	fn metrics(&self, at: Option<Hash>) -> RpcResult<SuccessMetrics> {
		let at = block(&self.client, at);
		self.client
			.runtime_api()
			.metrics(at)
			.map_err(|error| refusal("metrics", at, error))
	}
}

/// What the caller supposed that nothing can be decided about.
fn no_decision(reason: NoDecision) -> ErrorObjectOwned {
	let message = match reason {
		NoDecision::ZeroDemand => "no lots are asked for: leave them out, or ask for one at least",
		NoDecision::AbsurdDemand => "more lots are asked for than any decision is about",
		NoDecision::CostOverflow => "the lots would cost more than can be said",
		NoDecision::TreasuryShort => "the treasury cannot spend what the lots would cost",
	};
	ErrorObject::owned(INVALID_PARAMS_CODE, message, None::<()>)
}

#[cfg(test)]
mod tests {
	use super::*;
	use immortal_primitives::{
		money::CoinAmounts,
		nodes::{Kind, Resources},
		scaling::{Calibration, Measure, Roi, Strategy, Tier, Timeline, Trigger},
	};
	use serde_json::{json, Value};
	use sp_runtime::Perbill;

	/// Answers without a chain, and decides on as many lots as it is asked for.
	struct Chainless;

	impl ScalingRpcServer for Chainless {
		fn treasury(&self, _: Option<Hash>) -> RpcResult<TreasuryView> {
			Err(no_decision(NoDecision::CostOverflow))
		}

		fn scaling_decision(&self, scenario: Option<Scenario>, _: Option<Hash>) -> RpcResult<Decided> {
			match scenario {
				None => Ok(Decided::Current(nothing_decided())),
				Some(Scenario { lots: Some(0), .. }) => Err(no_decision(NoDecision::ZeroDemand)),
				Some(scenario) => Ok(Decided::Simulated(Box::new(decision(scenario)))),
			}
		}

		fn metrics(&self, _: Option<Hash>) -> RpcResult<SuccessMetrics> {
			Ok(SuccessMetrics {
				realised_roi: Some(Roi::Unbounded),
				cash_flow: -1_500_000_000_000,
				..Default::default()
			})
		}
	}

	fn nothing_decided() -> ScalingView {
		ScalingView {
			fullness: Perbill::from_percent(25),
			current: vec![],
			alive: vec![],
			orders: vec![],
			offers: vec![],
			contracts: 2,
			boosted: 1,
			calibration: Calibration::default(),
		}
	}

	fn decision(scenario: Scenario) -> Decision<BlockNumber> {
		Decision {
			kind: scenario.kind,
			strategy: Strategy::GiftVersusBuy,
			trigger: Trigger::Request,
			measure: Measure {
				used: scenario.used.unwrap_or_default(),
				..Default::default()
			},
			lots: scenario.lots.unwrap_or_default(),
			lot: Resources::all(1),
			tier: Tier::of(scenario.kind),
			costs: scenario.spendable.unwrap_or_default(),
			floor: 1,
			reserve: 2,
			gift_cost: 3,
			funding: None,
			automatic: true,
			roi_bought: Roi::Finite(-500_000_000),
			roi_gifted: Roi::Unbounded,
			expected_roi: Roi::Unbounded,
			cost_benefit: 4,
			confidence: Perbill::one(),
			forecast: Perbill::from_percent(60),
			timeline: Timeline::default(),
		}
	}

	/// What a method answers as a whole.
	fn answer(method: &str, params: Value) -> Value {
		let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }).to_string();
		let module = Chainless.into_rpc();
		let (answer, _) = sc_cli::build_runtime()
			.unwrap()
			.block_on(module.raw_json_request(&request, 1))
			.unwrap();
		serde_json::from_str(&answer).unwrap()
	}

	/// Why a scenario is refused.
	fn refused(scenario: Value) -> String {
		let answer = answer("immortal_scalingDecision", json!([scenario]));
		assert_eq!(answer["error"]["code"], INVALID_PARAMS_CODE);
		answer["error"]["data"].to_string()
	}

	#[test]
	fn without_a_scenario_it_is_what_is_decided() {
		for params in [json!([]), json!([null, null]), json!({})] {
			let current = &answer("immortal_scalingDecision", params)["result"];
			assert_eq!(
				(&current["fullness"], &current["contracts"], &current["boosted"]),
				(&json!(250_000_000), &json!(2), &json!(1))
			);
			assert_eq!(current["current"], json!([]));
			assert_eq!(current["calibration"]["cap"], "0");
		}
	}

	#[test]
	fn with_a_scenario_it_is_what_would_be() {
		let used = json!({ "cpuMillicores": 1, "memoryMib": 2, "storageGib": 3, "bandwidthMbit": 4 });
		let scenario = json!({
			"kind": "EncCluster", "used": used, "lots": 5, "spendable": { "flx": "340282366920938463463374607431768211455" }
		});
		for params in [
			json!([scenario]),
			json!([scenario, null]),
			json!({ "scenario": scenario }),
		] {
			let simulated = &answer("immortal_scalingDecision", params)["result"];
			assert_eq!(simulated["kind"], "EncCluster");
			assert_eq!(simulated["strategy"], "GiftVersusBuy");
			assert_eq!(simulated["measure"]["used"], used);
			assert_eq!(simulated["lots"], 5);
			assert_eq!(
				simulated["costs"],
				json!({ "gen": "0", "nex": "0", "flx": u128::MAX.to_string(), "aur": "0" })
			);
			assert_eq!(simulated["roiBought"], json!({ "finite": -500_000_000 }));
			assert_eq!(simulated["expectedRoi"], "unbounded");
		}
	}

	#[test]
	fn a_scenario_needs_no_more_than_a_kind() {
		let scenario: Scenario = serde_json::from_value(json!({ "kind": "BpciNotary" })).unwrap();
		assert_eq!(
			scenario,
			Scenario {
				kind: Kind::BpciNotary,
				used: None,
				lots: None,
				spendable: None,
			}
		);
		let spendable = json!({ "kind": "BpciNotary", "spendable": { "nex": "7" } });
		assert_eq!(
			serde_json::from_value::<Scenario>(spendable).unwrap().spendable,
			Some(CoinAmounts {
				nex: 7,
				..Default::default()
			})
		);
	}

	#[test]
	fn a_scenario_that_is_misspelt_is_refused_with_what_is_wrong() {
		for (scenario, reason) in [
			(json!({ "lots": 1 }), "missing field `kind`"),
			(json!({ "kind": "Notary" }), "unknown variant `Notary`"),
			(json!({ "kind": "BpciNotary", "lot": 1 }), "unknown field `lot`"),
			(
				json!({ "kind": "BpciNotary", "lots": -1 }),
				"invalid value: integer `-1`",
			),
			(
				json!({ "kind": "BpciNotary", "used": { "cpuMillicores": 1 } }),
				"missing field `memoryMib`",
			),
			(
				json!({ "kind": "BpciNotary", "used": { "cpu": 1 } }),
				"unknown field `cpu`",
			),
			(
				json!({ "kind": "BpciNotary", "spendable": { "eth": "1" } }),
				"unknown field `eth`",
			),
			(
				json!({ "kind": "BpciNotary", "spendable": { "nex": "much" } }),
				"an amount is a decimal string",
			),
		] {
			let refused = refused(scenario);
			assert!(refused.contains(reason), "{refused} tells nothing of {reason}");
		}
	}

	#[test]
	fn what_nothing_can_be_decided_about_is_the_callers_mistake() {
		let reasons = [
			NoDecision::ZeroDemand,
			NoDecision::AbsurdDemand,
			NoDecision::CostOverflow,
			NoDecision::TreasuryShort,
		];
		let errors = reasons.map(no_decision);
		for (i, error) in errors.iter().enumerate() {
			assert_eq!(error.code(), INVALID_PARAMS_CODE);
			assert!(errors[..i].iter().all(|other| other.message() != error.message()));
		}
		let answer = answer("immortal_scalingDecision", json!([{ "kind": "BpciNotary", "lots": 0 }]));
		assert_eq!(answer["error"]["message"], errors[0].message());
	}

	#[test]
	fn metrics_may_be_less_than_nothing() {
		let metrics = &answer("immortal_metrics", json!([]))["result"];
		assert_eq!(metrics["cashFlow"], "-1500000000000");
		assert_eq!(metrics["realisedRoi"], "unbounded");
	}
}
