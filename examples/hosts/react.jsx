// A portal in React 19, which sets properties and hears events of elements by itself.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'ziping/element';

function Portal({ form }) {
  const [total, setTotal] = useState('');
  const [shown, setShown] = useState(true);
  const [handedIn, setHandedIn] = useState('');
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>{shown ? '收起' : '展开'}</button>
      <output>{total}</output>
      {shown && (
        <ziping-form
          assessment={form}
          onchange={({ detail }) => setTotal(detail.result.scoreSheet.total.total)}
          onsubmit={({ detail }) => setHandedIn(detail.result.scoreSheet.total.grade)}
        />
      )}
      <p role="status">{handedIn && `已收到，等级 ${handedIn}`}</p>
    </>
  );
}

const form = await (await fetch('./form.json')).json();
createRoot(document.querySelector('#portal')).render(<Portal form={form} />);
