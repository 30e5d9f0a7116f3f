//! The node's parts, and how they are joined: `parts` builds what every command needs, `full` runs a node.

mod finality;
mod full;
mod genesis;
mod parts;

pub use full::{new_full, Options};
pub use parts::new_partial;

pub use immortal_primitives::chain::Hash;
use immortal_primitives::chain::OpaqueBlock;
use immortal_runtime::RuntimeApi;
use sc_executor::WasmExecutor;
use sc_service::{TFullBackend, TFullClient};
use sc_transaction_pool::TransactionPoolHandle;

/// A block as the node sees it: it knows no calls.
pub type Block = OpaqueBlock;

/// What runs the runtime.
pub type Executor = WasmExecutor<sp_io::SubstrateHostFunctions>;

/// Reads and writes the database.
pub type FullBackend = TFullBackend<Block>;

/// Runs blocks on the database.
pub type FullClient = TFullClient<Block, RuntimeApi, Executor>;

/// The transactions that wait.
pub type FullPool = TransactionPoolHandle<Block, FullClient>;
