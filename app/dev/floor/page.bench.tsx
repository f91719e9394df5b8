import { allButTheOrderAction, nothingAction } from './floor-actions';

type Post = (form: FormData) => void;

/** Only in the build that `npm run bench` measures: what an order through a server action is compared with. */
export default function FloorPage() {
  return (
    <>
      <form action={nothingAction.bind(null, { status: 'idle' }) as unknown as Post} />
      <form action={allButTheOrderAction.bind(null, { status: 'idle' }) as unknown as Post} />
    </>
  );
}
