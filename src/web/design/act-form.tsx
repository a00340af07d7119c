import { type ComponentProps, type FormEvent, type ReactNode, useRef } from "react";
import styles from "./act-form.module.css";
import { ActionButton, Actions, SubmitButton } from "./actions.tsx";
import { Card } from "./page.tsx";
import { Refusal } from "./refusal.tsx";

interface AskedProps {
  refusal: ComponentProps<typeof Refusal>["of"];
  isSending: boolean;
  /** The verb of the button. */
  submit: ReactNode;
  /** What was done, said once it is. */
  done?: string;
  onSubmit: () => void;
  children?: ReactNode;
}

interface AskedFormProps extends AskedProps {
  /** Beside another act that is the page's own: its button is not filled. */
  quiet?: boolean;
}

interface ActFormProps extends AskedFormProps {
  title: ReactNode;
  lead?: ReactNode;
}

/** One act: what it asks, why it was refused, what it did. */
export function ActForm({ title, lead, ...asked }: ActFormProps) {
  return (
    <div className={styles.act}>
      <Card title={title} lead={lead}>
        <Asked {...asked} />
      </Card>
    </div>
  );
}

/** The fields of an act, its refusal, its button. */
export function Asked({ refusal, isSending, submit, done = "", onSubmit, children, quiet }: AskedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Refusal of={refusal} />
      <p role="status">{done}</p>
      {quiet === true ? (
        <Actions>
          <ActionButton onClick={() => form.current?.requestSubmit()}>{submit}</ActionButton>
        </Actions>
      ) : (
        <SubmitButton busy={isSending}>{submit}</SubmitButton>
      )}
    </form>
  );
}
