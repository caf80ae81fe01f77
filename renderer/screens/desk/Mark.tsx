/** The program's own mark: a register's lines on a blue plate. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 16 16" width={16} height={16} aria-hidden>
      <rect width="16" height="16" rx="3.5" />
      <path d="M4 5h8M4 8h5M4 11h4" />
      <circle cx="11" cy="10.5" r="1.2" />
    </svg>
  )
}
