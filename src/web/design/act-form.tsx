import type { ComponentProps, FormEvent, ReactNode } from "react";
import styles from "./act-form.module.css";
import { SubmitButton } from "./actions.tsx";
import { Card } from "./page.tsx";
import { Refusal } from "./refusal.tsx";

interface ActFormProps {
  title: ReactNode;
  lead?: ReactNode;
  /** The verb of the button. */
  submit: ReactNode;
  refusal: ComponentProps<typeof Refusal>["of"];
  isSending: boolean;
  /** What was done, said once it is. */
  done: string;
  onSubmit: () => void;
  children?: ReactNode;
}

/** One act: what it asks, why it was refused, what it did. */
export function ActForm({ title, lead, submit, refusal, isSending, done, onSubmit, children }: ActFormProps) {
  return (
    <Card title={title} lead={lead}>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <Refusal of={refusal} />
        <p role="status">{done}</p>
        <SubmitButton busy={isSending}>{submit}</SubmitButton>
      </form>
    </Card>
  );
}
