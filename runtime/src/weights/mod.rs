//! Weights of SDK pallets as this runtime is configured, measured by scripts/benchmark.

pub mod pallet_balances;
pub mod pallet_transaction_payment;
