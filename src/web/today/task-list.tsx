import { ActionLink } from "#web/design/actions.tsx";
import type { Task } from "#web/design/today.ts";
import styles from "./today.module.css";

/** What waits, most pressing first: why, and the way to it. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ key, tone, sentence, detail, verb, link }) => (
        <li key={key} className={styles.task}>
          <span className={styles.dot} data-tone={tone} aria-hidden="true" />
          <div>
            <p>{sentence}</p>
            {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
          </div>
          <div className={styles.verb}>
            <ActionLink {...link}>{verb}</ActionLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
