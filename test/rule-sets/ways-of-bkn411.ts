/** bkn411 has ways of filling posts: promotion and rotation within the agency are open, others where a vacancy says so. */
export { bkn411 as bkn411WithWays } from 'talenta-asn/rules';
