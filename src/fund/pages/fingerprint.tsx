import styles from "./fingerprint.module.css";

/** Sixty-four figures, which a narrow screen may break. */
export function Fingerprint({ of }: { of: string }) {
  return <code className={styles.fingerprint}>{of}</code>;
}
