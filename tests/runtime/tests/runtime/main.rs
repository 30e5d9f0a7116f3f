//! Tests of the whole runtime, without a node. One file per topic; the chain they run on is built in `chain`.

mod billing;
mod chain;
mod coins;
mod contracts_at_scale;
mod costs;
mod fees;
mod finality;
mod finality_on_chain;
mod genesis;
mod governance;
mod immortality;
mod nodes;
mod privileges;
mod proxies;
mod rewards;
mod scale;
mod scaling;
mod scaling_powers;
mod sessions;
mod stopping;
mod transactions;
mod treasury;
mod watching;
