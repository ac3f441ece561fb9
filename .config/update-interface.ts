import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { REPORT_FOLDER, writeInterfaceReport } from './interface-report.js';
import { moduleGraphOf } from './module-graph.js';
import { facesOf } from './rooms.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, REPORT_FOLDER);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const face of facesOf(moduleGraphOf(path.join(root, 'src'))).keys()) writeInterfaceReport(root, face, folder);
