import './activation.js';
import './diagnostics.js';
import './code-actions.js';
import './outline.js';
import './pages.js';
import './structure.js';
import './workspace.js';
