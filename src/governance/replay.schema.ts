import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';

export const fingerprintArgument = argumentOf<string>(z.string());
