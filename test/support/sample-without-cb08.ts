import { writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';

/** The sample ward's workbook without its branch CB08 (Chi bộ tổ dân phố 8), whose people go to CB07: importing it ends the branch. */
export function sampleWithoutCB08(): Promise<Buffer> {
  const ward = sampleWard();
  const organisations = ward.organisations.filter(({ code }) => code !== 'CB08');
  const people = ward.people.map((person) => (person.branch === 'CB08' ? { ...person, branch: 'CB07' } : person));
  const gone = new Set(['CB08', ...ward.collectives.filter(({ organisation }) => organisation === 'CB08').map(({ code }) => code)]);
  const collectives = ward.collectives.filter(({ code }) => !gone.has(code));
  const posts = ward.posts.filter(({ place }) => !gone.has(place));
  const oversight = ward.oversight.filter(({ branch }) => branch !== 'CB08');
  return writeOrganisationWorkbook({ ...ward, organisations, people, collectives, posts, oversight });
}
