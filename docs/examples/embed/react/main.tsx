/** A figure of files that the program brings, broken down as the user chooses. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import headcount from '../headcount.csv?raw';
import people from '../people.csv?raw';

const files = [new File([people], 'people.csv'), new File([headcount], 'headcount.csv')];

function School() {
  const [by, setBy] = useState('unit');
  const [members, setMembers] = useState('');
  const [isShown, setShown] = useState(true);
  return (
    <>
      <h1>Member development</h1>
      <label>
        By{' '}
        <select value={by} onChange={(event) => setBy(event.target.value)}>
          <option value="unit">department</option>
          <option value="entryYear">year of entry</option>
        </select>
      </label>{' '}
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </button>
      {isShown && (
        <>
          <muster-import id="school" files={files} hidden />
          <muster-figure
            source="school"
            indicator="development-ratio"
            by={by}
            where={['cohort=undergraduate']}
            onmuster-answer={({ detail }) => setMembers(`${detail.results.results.length} rows`)}
            onmuster-failed={({ detail }) => setMembers(detail.message)}
          />
          <p id="told">{members}</p>
        </>
      )}
    </>
  );
}

// Objects such as files are given to elements that are there.
await customElements.whenDefined('muster-import');
createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <School />
  </StrictMode>,
);
