//! Does what the command line says.

use crate::{
	chain_spec,
	cli::{Cli, Task},
	preflight, service,
};
use sc_cli::SubstrateCli;
use sc_network::config::NetworkBackendType;
use sc_service::PartialComponents;

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Immortal Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"the issues of the repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		chain_spec::load(id).map(|spec| Box::new(spec) as Box<_>)
	}
}

/// Parses the command line and does what it says, until it is done or the node is stopped.
pub fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_command_line();
	let Some(task) = &cli.subcommand else {
		return run_node(&cli);
	};

	let compiled_runtimes = cli.compiled_runtimes.as_deref();
	match task {
		Task::Key(command) => command.run(&cli),
		Task::ExportChainSpec(command) => command.run(cli.load_spec(&command.chain)?),
		Task::ChainInfo(command) => cli
			.create_runner(command)?
			.sync_run(|config| command.run::<service::Block>(&config)),
		Task::CheckBlock(command) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents {
				client,
				task_manager,
				import_queue,
				..
			} = service::new_partial(&config, compiled_runtimes)?;
			Ok((command.run(client, import_queue), task_manager))
		}),
		Task::ExportBlocks(command) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents {
				client, task_manager, ..
			} = service::new_partial(&config, compiled_runtimes)?;
			Ok((command.run(client, config.database), task_manager))
		}),
		Task::ImportBlocks(command) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents {
				client,
				task_manager,
				import_queue,
				..
			} = service::new_partial(&config, compiled_runtimes)?;
			Ok((command.run(client, import_queue), task_manager))
		}),
		Task::PurgeChain(command) => cli
			.create_runner(command)?
			.sync_run(|config| command.run(config.database)),
		Task::Revert(command) => cli.create_runner(command)?.async_run(|config| {
			let PartialComponents {
				client,
				task_manager,
				backend,
				..
			} = service::new_partial(&config, compiled_runtimes)?;
			let revert_finality = Box::new(|client, _, blocks| {
				sc_consensus_grandpa::revert(client, blocks)?;
				Ok(())
			});
			Ok((command.run(client, backend, Some(revert_finality)), task_manager))
		}),
		Task::Receipt(command) => command.run(),
	}
}

fn run_node(cli: &Cli) -> sc_cli::Result<()> {
	let mut runner = cli.create_runner(&cli.run)?;
	preflight::check(runner.config_mut(), &cli.storage).map_err(|reason| sc_cli::Error::Application(reason.into()))?;
	let options = service::Options {
		storage: cli.storage.clone(),
		owner_heartbeat: cli.owner_heartbeat,
		compiled_runtimes: cli.compiled_runtimes.clone(),
	};
	runner.run_node_until_exit(|config| async move {
		match config.network.network_backend {
			NetworkBackendType::Litep2p => service::new_full::<sc_network::Litep2pNetworkBackend>(config, options),
			NetworkBackendType::Libp2p => {
				service::new_full::<sc_network::NetworkWorker<service::Block, service::Hash>>(config, options)
			},
		}
		.map_err(sc_cli::Error::Service)
	})
}
