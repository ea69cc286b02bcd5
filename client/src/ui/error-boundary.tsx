import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react';

export interface FallbackProps {
  readonly retry: () => void;
}

interface Props {
  readonly children: ReactNode;
  readonly Fallback: ComponentType<FallbackProps>;
}

interface State {
  readonly failed: boolean;
}

/** Keeps a crash in one part of the page; the rest goes on. React has no hook for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportError(new Error(`${error.message}${info.componentStack ?? ''}`, { cause: error }));
  }

  override render(): ReactNode {
    const { Fallback, children } = this.props;
    return this.state.failed ? <Fallback retry={() => this.setState({ failed: false })} /> : children;
  }
}
