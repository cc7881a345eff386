/** Configuration, apart from the engine's door: a host without a configuration file never loads its parser. */
export { CONFIG_FILE, type Config, type FileConfig, type RuleEntry } from './config.js';
export { type ConfigProblem, type ParsedConfig, parseConfig } from './parse-config.js';
export { type ConfigResolver, createConfigResolver, type FileSettings } from './resolve-config.js';
