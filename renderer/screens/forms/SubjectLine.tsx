/** Which request a form is about, beside its title. */
export function SubjectLine({ reference, subject }: { readonly reference: string; readonly subject: string }) {
  return (
    <>
      <span className="num">{reference}</span> <span className="form-about">{subject}</span>
    </>
  )
}
